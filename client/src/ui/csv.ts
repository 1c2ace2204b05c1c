/**
 * A table for any spreadsheet (RFC 4180). A field that a spreadsheet would take for a formula gets an apostrophe
 * before it. Where the comma stands in numbers, as in German, spreadsheets part fields by semicolons, and would put a
 * line with commas into one field.
 */
export function csvOf(rows: readonly (readonly string[])[], separator: string): string {
  return rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
}

/** Writes times of the meeting so that spreadsheets in every language take them for dates, and sort by them. */
export function spreadsheetTimes(timeZone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (ms) => format.format(ms);
}

function quoted(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
