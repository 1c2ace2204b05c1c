/**
 * A table for any spreadsheet (RFC 4180). A field that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
