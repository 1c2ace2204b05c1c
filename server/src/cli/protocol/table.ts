/** A Markdown table with columns of even width, as the formatter of this repository writes them. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[], filler = ' ') =>
    `| ${widths.map((width, column) => padded(cells[column] ?? '', width, filler)).join(' | ')} |`;
  return [line(header), line([], '-'), ...rows.map((row) => line(row))].join('\n');
}

function padded(cell: string, width: number, filler: string): string {
  return cell + filler.repeat(width - cell.length);
}
