import type { ResultView } from '@miteinander/shared/polls/polls.contract';
import type { BallotRow, PollRow } from './rows.ts';

type Cells = NonNullable<ResultView['cells']>;
type Split = NonNullable<ResultView['byAttendance']>;

/** Fewer people than this are never shown by themselves [V9, V10]. */
export const fewest = 5;

/** What the ballots add up to, by key; written anew, and not taken from the server. */
export function cellsOf(poll: PollRow, ballots: readonly BallotRow[]): Cells {
  const options = poll.type === 'yes-no' ? ['yes', 'no'] : poll.options.map(({ id }) => id);
  const keys = poll.abstain ? [...options, 'abstain'] : options;
  return keys.map((key) => [key, ballots.filter(({ answer }) => [answer].flat().includes(key)).length]);
}

/**
 * How many of each, of those parts that may be shown. Several splits are right where several parts are equally
 * small: which of them is hidden is not promised.
 */
export function splitsOf(
  poll: PollRow,
  ballots: readonly BallotRow[],
  partOf: (ballot: BallotRow) => string,
): (Split | null)[] {
  const names = [...new Set(ballots.map(partOf))];
  const parts = names.map((key) => {
    const own = ballots.filter((ballot) => partOf(ballot) === key);
    return { key, votes: own.length, cells: cellsOf(poll, own) };
  });
  const large = parts.filter(({ votes }) => votes >= fewest);
  if (large.length === parts.length) return [large.length === 0 ? null : { parts: large, hidden: 0 }];
  // One small part would follow from the total: the smallest of the others is hidden with it.
  const smallest = Math.min(...large.map(({ votes }) => votes));
  if (large.length < 2) return [null];
  return large
    .filter(({ votes }) => votes === smallest)
    .map((hidden) => ({
      parts: large.filter((part) => part !== hidden),
      hidden: parts.length - large.length + 1,
    }));
}

/** In steps, rounded down: how many have voted, where nothing else may be shown. */
export function turnoutOf(ballots: readonly BallotRow[]): { hall: number; remote: number } {
  const of = (place: string) => {
    const count = ballots.filter(({ attendance }) => attendance === place).length;
    return count - (count % fewest);
  };
  return { hall: of('hall'), remote: of('remote') };
}

/** The same value, whatever the order of its fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
