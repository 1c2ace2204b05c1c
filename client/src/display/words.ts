import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { displayDe, type DisplayWords } from '../i18n/display.de.ts';
import { displayEn } from '../i18n/display.en.ts';

const languages: Record<string, DisplayWords> = { de: displayDe, en: displayEn };

/** What the display says: in the wanted language, else in the first of the meeting's that it speaks, else in German. */
export function displayWords(
  wanted: string | null,
  meeting: Pick<MeetingView, 'languages'> | undefined,
): DisplayWords {
  const tags = [wanted, ...(meeting?.languages ?? [])].map((tag) => tag?.split('-')[0] ?? '');
  return languages[tags.find((tag) => tag in languages) ?? 'de'] ?? displayDe;
}
