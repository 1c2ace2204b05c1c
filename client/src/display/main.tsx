import { createRoot } from 'react-dom/client';
import { storageOf, takeAccess } from '../live/access-link.ts';
import { connect } from '../live/connection.ts';
import { LiveProvider } from '../live/hooks.tsx';
import { DisplayPage } from './display-page.tsx';
import { displaySettings } from './display-settings.ts';
import '../ui/base.css';
import '../ui/font.css';
import { supportOlderBrowsers } from '../ui/older-browsers.ts';
import './display.css';
import { fillScreenOnRequest, keepAwake } from './keep-awake.ts';
import { NoticeScene } from '../stage/notice-scene.tsx';
import { stageWords } from '../stage/stage-words.ts';

// Before anything else: the secret leaves the address bar. Kept for good, so that a power cut resumes by itself.
const access = takeAccess(window, storageOf('localStorage'));
supportOlderBrowsers();
const settings = displaySettings(location.search);
const root = createRoot(document.getElementById('root') as HTMLElement);
document.documentElement.dataset['theme'] = settings.theme;

if (access) {
  keepAwake();
  fillScreenOnRequest();
  root.render(
    <LiveProvider connection={connect({ as: 'display', ...access })}>
      <DisplayPage settings={settings} />
    </LiveProvider>,
  );
} else {
  const words = stageWords(settings.language ?? navigator.language, undefined);
  root.render(<NoticeScene title={words.t('no-access.title')} text={words.t('no-access.what')} />);
}
