import { createRoot } from 'react-dom/client';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { I18nProvider } from '../i18n/i18n.tsx';
import { panelistDe } from '../i18n/panelist.de.ts';
import { panelistEn } from '../i18n/panelist.en.ts';
import { storageOf, takeAccess } from '../live/access-link.ts';
import { connect } from '../live/connection.ts';
import { LiveProvider } from '../live/hooks.tsx';
import '../ui/base.css';
import '../ui/font.css';
import { keepAwake } from '../ui/keep-awake.ts';
import { SpeechProvider } from '../ui/live-region.tsx';
import { supportOlderBrowsers } from '../ui/older-browsers.ts';
import { NoAccess } from './no-access.tsx';
import { PanelistPage } from './panelist-page.tsx';

// Before anything else: the secret leaves the address bar. Kept for good: a tablet on the podium is woken, not opened.
const access = takeAccess(window, storageOf('localStorage'));
supportOlderBrowsers();
keepAwake();
const catalogues = cataloguesOf(panelistDe, panelistEn);

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nProvider catalogues={catalogues} remember>
    <SpeechProvider>
      {access ? (
        <LiveProvider connection={connect({ as: 'panelist', ...access })}>
          <PanelistPage />
        </LiveProvider>
      ) : (
        <NoAccess />
      )}
    </SpeechProvider>
  </I18nProvider>,
);
