import { furtherLanguages } from './further-languages.ts';
import type { Catalogues, Messages, Translation } from './messages.ts';

/** German and English, and whatever else this build speaks. */
export function cataloguesOf<Source extends Messages>(de: Source, en: Translation<Source>): Catalogues {
  return { de, en, ...furtherLanguages(de) };
}
