/**
 * Made here and given to the browser: the server keeps no file of it. The mark lets spreadsheets read umlauts. The file
 * is called by what it is, and of which session.
 */
export function download(names: readonly string[], table: string): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', table], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(names, new Date())}.csv`;
  link.click();
  // Not before the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Without what some systems take for a folder or a command, and with the day as this device has it. */
export function fileName(names: readonly string[], now: Date): string {
  const words = names.map((name) => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 50));
  const day = new Intl.DateTimeFormat('sv-SE').format(now);
  return [...words, day]
    .map((word) => word.replaceAll(/^-+|-+$/g, ''))
    .filter(Boolean)
    .join('-');
}
