import { createRoot } from 'react-dom/client';
import { deskDe } from '../i18n/desk.de.ts';
import { deskEn } from '../i18n/desk.en.ts';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { I18nProvider } from '../i18n/i18n.tsx';
import { storageOf, takeAccess } from '../live/access-link.ts';
import { connect } from '../live/connection.ts';
import { LiveProvider } from '../live/hooks.tsx';
import '../ui/base.css';
import '../ui/font.css';
import { SpeechProvider } from '../ui/live-region.tsx';
import { supportOlderBrowsers } from '../ui/older-browsers.ts';
import { DeskPage } from './desk-page.tsx';
import { NoAccess } from './no-access.tsx';

// Before anything else: the secret leaves the address bar. Kept for this tab alone, so that a reload works.
const access = takeAccess(window, storageOf('sessionStorage'));
supportOlderBrowsers();
const catalogues = cataloguesOf(deskDe, deskEn);
const root = createRoot(document.getElementById('root') as HTMLElement);

root.render(
  <I18nProvider catalogues={catalogues} remember>
    <SpeechProvider>
      {access ? (
        <LiveProvider connection={connect({ as: 'moderator', ...access })}>
          <DeskPage />
        </LiveProvider>
      ) : (
        <NoAccess />
      )}
    </SpeechProvider>
  </I18nProvider>,
);
