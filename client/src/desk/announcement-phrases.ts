import { deskDe, type DeskKey } from '../i18n/desk.de.ts';
import { deskEn } from '../i18n/desk.en.ts';
import type { Message } from '../i18n/messages.ts';

export const phraseNames = [
  'begin',
  'continue',
  'break',
  'tables',
  'questions',
  'trouble',
  'stream',
  'thanks',
] as const;
export type PhraseName = (typeof phraseNames)[number];

const catalogues: Readonly<Record<string, Readonly<Record<DeskKey, Message>>>> = { de: deskDe, en: deskEn };

/** A ready sentence in those of the meeting's languages in which there is one. */
export function phraseIn(name: PhraseName, languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const message = catalogues[language]?.[`announcement.phrases.${name}`];
      return typeof message === 'string' ? [[language, message]] : [];
    }),
  );
}
