import { furtherLanguages } from './further-languages.ts';
import type { Messages, Translation } from './messages.ts';

/** A surface's texts by language, the source first. */
export type Catalogues = Readonly<Record<string, Messages>>;

/** German and English, and whatever else this build speaks. */
export function cataloguesOf<Source extends Messages>(de: Source, en: Translation<Source>): Catalogues {
  return { de, en, ...furtherLanguages(de) };
}
