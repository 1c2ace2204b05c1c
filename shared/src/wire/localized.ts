/** The same text by language tag; never empty. */
export type Text = Record<string, string>;

/** The text in the wanted language, or else in the meeting's, or else in whatever there is. */
export function localized(text: Text, wanted: string, fallback = 'de'): string {
  return text[wanted] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}

/** The tag of the language that `localized` has chosen, for the `lang` attribute. */
export function languageOf(text: Text, wanted: string, fallback = 'de'): string {
  if (text[wanted] !== undefined) return wanted;
  return text[fallback] !== undefined ? fallback : (Object.keys(text)[0] ?? fallback);
}
