import type { Catalogues, Messages } from './messages.ts';
import { pseudoLanguage, pseudoTranslation } from './pseudo.ts';

/** Stands in for `further-languages.ts` where a layout is to be tried; no production build contains it. */
export function furtherLanguages(source: Messages): Catalogues {
  return { [pseudoLanguage]: pseudoTranslation(source) };
}
