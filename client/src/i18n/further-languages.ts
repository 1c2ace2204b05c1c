import type { Catalogues, Messages } from './messages.ts';

/** None. While developing and testing, Vite puts `pseudo-languages.ts` in the place of this file. */
export function furtherLanguages(_source: Messages): Catalogues {
  return {};
}
