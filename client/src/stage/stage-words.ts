import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { languageOf, localized, type Text } from '@miteinander/shared/wire/localized';
import { cataloguesOf } from '../i18n/catalogues.ts';
import { displayDe, type DisplayKey } from '../i18n/display.de.ts';
import { displayEn } from '../i18n/display.en.ts';
import { formatted, type Values } from '../i18n/messages.ts';

const catalogues = cataloguesOf(displayDe, displayEn);

/**
 * How a stage speaks. It has a language of its own: a desk in English shows, in miniature, what a German hall
 * sees.
 */
export interface StageWords {
  language: string;
  t: (key: DisplayKey, values?: Values) => string;
  /** a text of the meeting, in this language or the nearest there is */
  text: (text: Text) => string;
  /** the `lang` of that text */
  lang: (text: Text) => string;
}

/** In the wanted language, else in the first of the meeting's that a stage speaks, else in German. */
export function stageWords(
  wanted: string | null,
  meeting: Pick<MeetingView, 'languages'> | undefined,
): StageWords {
  const tags = [wanted, ...(meeting?.languages ?? [])].flatMap((tag) => [
    tag ?? '',
    tag?.split('-')[0] ?? '',
  ]);
  const language = tags.find((tag) => tag in catalogues) ?? 'de';
  const messages = catalogues[language] ?? displayDe;
  const original = meeting?.languages[0];
  return {
    language,
    t: (key, values = {}) => formatted(messages[key] ?? key, values, language),
    text: (text) => localized(text, language, original),
    lang: (text) => languageOf(text, language, original),
  };
}

/** Turnout comes in steps of five, rounded down. */
export function turnoutWords(people: number, { t }: StageWords): string {
  return people === 0 ? t('votes.under-five') : t('votes.at-least', { n: people });
}
