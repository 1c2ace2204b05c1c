import { csvOf, spreadsheetTimes } from '../ui/csv.ts';

/** A line of the moderation log, in words. */
export interface LogLine {
  /** milliseconds since 1970 */
  at: number;
  who: string;
  what: string;
  questions: readonly string[];
  /** how the first of them reads; null if it is there no more */
  text: string | null;
  isUndone: boolean;
}

/** The log as a table for any spreadsheet, with the times of the meeting. */
export function logAsCsv(
  { head, separator, timeZone }: { head: readonly string[]; separator: string; timeZone: string },
  lines: readonly LogLine[],
): string {
  const timeOf = spreadsheetTimes(timeZone);
  const rows = lines.map(({ at, who, what, questions, text, isUndone }) => [
    timeOf(at),
    who,
    what,
    text ?? '',
    questions.join(' '),
    isUndone ? '1' : '',
  ]);
  return csvOf([head, ...rows], separator);
}
