import { createRoot } from 'react-dom/client';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { I18nProvider } from '../i18n/i18n.tsx';
import { connect } from '../live/connection.ts';
import { LiveProvider } from '../live/hooks.tsx';
import '../ui/base.css';
import '../ui/font.css';
import { SpeechProvider } from '../ui/live-region.tsx';
import { WorkshopPage } from './workshop-page.tsx';
import { workshopDe } from './workshop.de.ts';
import { workshopEn } from './workshop.en.ts';

createRoot(document.getElementById('root') as HTMLElement).render(
  <LiveProvider connection={connect({ as: 'guest' })}>
    <I18nProvider catalogues={cataloguesOf(workshopDe, workshopEn)} remember={false}>
      <SpeechProvider>
        <WorkshopPage />
      </SpeechProvider>
    </I18nProvider>
  </LiveProvider>,
);
