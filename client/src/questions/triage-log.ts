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

/**
 * The log as a table for any spreadsheet (RFC 4180), with times in UTC. A field that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
export function logAsCsv(head: readonly string[], lines: readonly LogLine[]): string {
  const rows = lines.map(({ at, who, what, questions, text, isUndone }) => [
    new Date(at).toISOString(),
    who,
    what,
    text ?? '',
    questions.join(' '),
    isUndone ? '1' : '',
  ]);
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
