import { type Compared, judgedValue, type Limit, verdictOf } from './row.ts';

export interface Finished {
  id: string;
  title: string;
  compared: Compared[];
  /** why the row could not be measured */
  failure?: string;
}

const heads = ['row', 'what', 'ours', 'control', '', 'ratio', 'must', 'aim', 'verdict'];

/** One line for each figure beside its control. */
export function tableOf(rows: readonly Finished[]): string {
  const lines = rows.flatMap(({ id, title, compared, failure }) =>
    failure === undefined
      ? compared.map((each) => lineOf(id, each))
      : [[id, title, '', '', '', '', '', '', failure]],
  );
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]!.length)),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  return [heads, rule, ...lines]
    .map((line) =>
      line
        .map((cell, column) => aligned(cell, widths[column]!, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Words to the left, figures to the right. */
function aligned(cell: string, width: number, column: number): string {
  return [0, 1, 4, 8].includes(column) ? cell.padEnd(width) : cell.padStart(width);
}

function lineOf(id: string, each: Compared): string[] {
  const { what, ours, control, judged } = each;
  const unit = control ? ' ×' : '';
  return [
    id,
    what,
    figure(ours),
    control ? figure(control.value) : '–',
    control?.is ?? '',
    control ? `${judgedValue(each).toFixed(2)} ×` : '–',
    judged ? limit(judged.must, unit) : '–',
    judged?.aim ? limit(judged.aim, unit) : '–',
    verdictOf(each),
  ];
}

function limit(value: Limit, unit: string): string {
  return 'atMost' in value ? `≤ ${figure(value.atMost)}${unit}` : `≥ ${figure(value.atLeast)}${unit}`;
}

/** Three digits that count; whole numbers from a thousand on. */
function figure(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return Number(value.toPrecision(3)).toString();
}
