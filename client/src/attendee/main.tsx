import { createRoot } from 'react-dom/client';
import { attendeeDe } from '../i18n/attendee.de.ts';
import { attendeeEn } from '../i18n/attendee.en.ts';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { I18nProvider } from '../i18n/i18n.tsx';
import { connect } from '../live/connection.ts';
import { keptPicture } from '../live/keep-picture.ts';
import { LiveProvider } from '../live/hooks.tsx';
import { readAddress } from '../meetings/address.ts';
import { rememberedMembership } from '../people/device.ts';
import '../ui/base.css';
import { SpeechProvider } from '../ui/live-region.tsx';
import { supportOlderBrowsers } from '../ui/older-browsers.ts';
import { loaded } from '../ui/loaded.tsx';
import { App } from './app.tsx';

supportOlderBrowsers();

const ByLinkPage = loaded(async () => (await import('../questions/by-link-page.tsx')).ByLinkPage);

const address = readAddress(location);
/** The personal link to a question, which needs nobody to have joined. */
const isByLink = location.pathname === '/f';
// A code that was joined before goes straight in; without a code, the meeting joined last.
const membership = isByLink ? null : rememberedMembership(address.code);
const connection = membership
  ? connect({ as: 'attendee', token: membership.token }, keptPicture(membership.attendee))
  : connect({ as: 'guest' });
const catalogues = cataloguesOf(attendeeDe, attendeeEn);

createRoot(document.getElementById('root') as HTMLElement).render(
  <LiveProvider connection={connection}>
    <I18nProvider catalogues={catalogues} remember={membership !== null}>
      <SpeechProvider>
        {isByLink ? <ByLinkPage /> : <App address={address} initial={membership} />}
      </SpeechProvider>
    </I18nProvider>
  </LiveProvider>,
);
