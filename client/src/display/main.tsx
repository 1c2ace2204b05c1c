import { createRoot } from 'react-dom/client';
import { connect, type Credentials } from '../live/connection.ts';
import { LiveProvider } from '../live/hooks.tsx';
import { DisplayPage } from './display-page.tsx';
import { addressSettings } from './display-settings.ts';
import '../ui/base.css';
import '../ui/font.css';
import { keepAwake } from '../ui/keep-awake.ts';
import { supportOlderBrowsers } from '../ui/older-browsers.ts';
import './display.css';
import { fillScreenOnRequest } from './fill-screen.ts';
import { Introducer } from './introducer.ts';
import { keepPageForPowerCuts } from './keep-page.ts';
import { keeperOf } from './keeper.ts';
import { NeverBlank } from './never-blank.tsx';

// Before anything else: the secret leaves the address bar.
const keeper = keeperOf(window);
supportOlderBrowsers();
keepAwake();
fillScreenOnRequest();
keepPageForPowerCuts();

const credentials: Credentials = keeper.access
  ? { as: 'display', ...keeper.access }
  : { as: 'paired', token: keeper.token() };

const connection = connect(credentials);
const introducer = new Introducer(connection, credentials, keeper);

createRoot(document.getElementById('root') as HTMLElement).render(
  <NeverBlank>
    <LiveProvider connection={connection}>
      <DisplayPage introducer={introducer} keeper={keeper} address={addressSettings(location.search)} />
    </LiveProvider>
  </NeverBlank>,
);
