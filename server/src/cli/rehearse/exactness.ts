import type { Exactness } from './measures.ts';
import type { CompareReport } from './orders.ts';

type Cells = Record<string, number>;

interface ComparedPoll {
  cells: Cells;
  expected: Cells;
  pending: number;
}

/** Compares what was confirmed to phones with what the closed polls count, option by option. */
export function exactnessOf(
  { confirmed, pending, wrongOwn, states }: CompareReport,
  counted: ReadonlyMap<string, Cells>,
): Exactness {
  const polls = [...counted].map(([poll, cells]): ComparedPoll => ({
    cells,
    expected: confirmed[poll] ?? {},
    pending: pending[poll] ?? 0,
  }));
  return {
    confirmed: polls.reduce((all, { expected }) => all + sum(expected), 0),
    counted: polls.reduce((all, { cells }) => all + sum(cells), 0),
    wrongPolls: polls.filter((poll) => !isExact(poll)).length,
    unknown: sum(pending),
    wrongOwn,
    states: Object.keys(states).length,
  };
}

/** A vote that was never answered may be counted or not, and may have replaced an earlier one of the same person. */
function isExact({ cells, expected, pending }: ComparedPoll): boolean {
  const keys = new Set([...Object.keys(cells), ...Object.keys(expected)]);
  const differences = [...keys].map((key) => (cells[key] ?? 0) - (expected[key] ?? 0));
  const tooMany = differences.reduce((all, each) => all + Math.max(0, each), 0);
  const tooFew = differences.reduce((all, each) => all + Math.max(0, -each), 0);
  return tooMany <= pending && tooFew <= pending;
}

function sum(cells: Cells): number {
  return Object.values(cells).reduce((all, each) => all + each, 0);
}
