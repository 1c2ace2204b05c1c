import type { DisplaySettings } from '@miteinander/shared/display/display.contract';
import { type Access, forgetAccess, type Place, storageOf, takeAccess } from '../live/access-link.ts';
import { rememberedSettings, rememberSettings } from './remembered-settings.ts';
import { newScreenToken, screenToken } from './screen-token.ts';

/** What a screen keeps in its browser, for good: after a power cut it goes on by itself. */
export interface Keeper {
  /** of the link it was opened with, if there was one */
  access: Access | null;
  forgetLink: () => void;
  token: () => string;
  newToken: () => string;
  settings: () => DisplaySettings | undefined;
  remember: (settings: DisplaySettings) => void;
}

/** Takes the secret out of the address; to be called before anything else happens. */
export function keeperOf(place: Place): Keeper {
  const storage = storageOf('localStorage');
  return {
    access: takeAccess(place, storage),
    forgetLink: () => forgetAccess(place, storage),
    token: () => screenToken(storage),
    newToken: () => newScreenToken(storage),
    settings: () => rememberedSettings(storage),
    remember: (settings) => rememberSettings(storage, settings),
  };
}
