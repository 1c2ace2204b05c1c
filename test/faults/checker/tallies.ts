import type { Check, Evidence } from './evidence.ts';
import { canonical, cellsOf, splitsOf } from './recount.ts';
import type { BallotRow, PollRow, Rows } from './rows.ts';

/** Stored cells, counts and frozen results are what the ballots add up to [V6, V7, V9]. */
export const checkTallies: Check = (evidence) => {
  const { polls } = evidence.rows;
  const mismatch = /RECOUNT MISMATCH/.test(evidence.log) ? ['the server found a mismatch in a recount'] : [];
  return [
    ...mismatch,
    ...polls.flatMap((poll) => ofPoll(evidence, poll).map((what) => `poll ${poll.id}: ${what}`)),
  ];
};

function ofPoll({ rows }: Evidence, poll: PollRow): string[] {
  const ballots = rows.ballots.filter(({ poll_id }) => poll_id === poll.id);
  const violations: string[] = [];
  const votes = rows.results.find(({ poll_id }) => poll_id === poll.id)?.votes ?? 0;
  if (votes !== ballots.length) violations.push(`${ballots.length} ballots are stored and ${votes} counted`);
  const [stored, recounted] = [tallyOf(rows, poll), recountOf(ballots)];
  if (stored !== recounted) violations.push(`the cells are ${stored} and the ballots add up to ${recounted}`);
  if ((poll.state === 'draft' || poll.state === 'removed') && ballots.length > 0)
    violations.push(`it is ${poll.state}, and ${ballots.length} ballots are stored`);
  const isOver = poll.state === 'closed' || poll.state === 'archived';
  if (isOver !== (poll.frozen !== null))
    violations.push(`it is ${poll.state}, frozen or not: ${poll.frozen !== null}`);
  if (poll.frozen) violations.push(...frozenWrong(poll, poll.frozen, ballots));
  if (poll.state === 'archived' && ballots.some((each) => each.attendance !== null || each.group_id !== null))
    violations.push('it is archived, and ballots still say where they came from');
  return violations;
}

function frozenWrong(poll: PollRow, frozen: NonNullable<PollRow['frozen']>, ballots: BallotRow[]): string[] {
  const expected: Record<string, unknown[]> = { votes: [ballots.length], cells: [cellsOf(poll, ballots)] };
  // Archived ballots do not know any more where they came from.
  if (poll.state === 'closed') {
    expected.byAttendance = splitsOf(poll, ballots, ({ attendance }) => attendance ?? '');
    expected.byGroup = splitsOf(poll, ballots, ({ group_id }) => group_id ?? 'none');
  }
  return Object.entries(expected).flatMap(([name, values]) => {
    const [is, right] = [sorted(frozen[name as 'votes']), values.map(sorted)];
    return right.includes(is) ? [] : [`${name} was frozen as ${is} and should be ${right.join(' or ')}`];
  });
}

/** In which order the parts of a split come is not promised. */
function sorted(value: unknown): string {
  const split = value as { parts?: { key: string }[] } | null;
  if (!split?.parts) return canonical(value);
  return canonical({ ...split, parts: split.parts.toSorted((a, b) => (a.key < b.key ? -1 : 1)) });
}

function tallyOf({ tally }: Rows, poll: PollRow): string {
  const cells = tally.filter(({ poll_id, n }) => poll_id === poll.id && n !== 0);
  return listOf(cells.map(({ key, attendance, group_id, n }) => [`${key} ${attendance} ${group_id}`, n]));
}

function recountOf(ballots: readonly BallotRow[]): string {
  const cells = new Map<string, number>();
  for (const { answer, attendance, group_id } of ballots) {
    for (const key of ['', ...[answer].flat()]) {
      const name = `${key} ${attendance ?? ''} ${group_id ?? ''}`;
      cells.set(name, (cells.get(name) ?? 0) + 1);
    }
  }
  return listOf([...cells]);
}

function listOf(cells: [string, number][]): string {
  return JSON.stringify(cells.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
