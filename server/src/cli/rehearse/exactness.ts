import type { Exactness } from './measures.ts';
import type { CompareReport } from './orders.ts';

type Cells = Record<string, number>;

/** Compares what was confirmed to phones with what the closed polls count, option by option. */
export function exactnessOf(
  { confirmed, unknown, wrongOwn, states }: CompareReport,
  counted: ReadonlyMap<string, Cells>,
): Exactness {
  const polls = [...counted].map(([poll, cells]) => ({ cells, expected: confirmed[poll] ?? {} }));
  return {
    confirmed: polls.reduce((all, { expected }) => all + sum(expected), 0),
    counted: polls.reduce((all, { cells }) => all + sum(cells), 0),
    wrongPolls: polls.filter(({ cells, expected }) => !areEqual(cells, expected)).length,
    unknown,
    wrongOwn,
    states: Object.keys(states).length,
  };
}

function areEqual(left: Cells, right: Cells): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => (left[key] ?? 0) === (right[key] ?? 0));
}

function sum(cells: Cells): number {
  return Object.values(cells).reduce((all, each) => all + each, 0);
}
