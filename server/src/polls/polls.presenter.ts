import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import { inStepsOfK, k } from '@miteinander/shared/people/splits';
import { isBesidePage, type Stream } from '../live/stream-name.ts';
import { extraMs } from './extra-time.ts';
import type { PollRow } from './poll-row.ts';

/** A poll with what its ballots add up to while it runs. */
export interface ResultRow {
  poll: PollRow;
  votes: number;
  /** total by key, only while it runs */
  cells: ReadonlyMap<string, number>;
  turnout: { hall: number; remote: number };
}

/** Drafts are the crew's alone; what was put away or taken out is shown to nobody [V8]. */
export function presentPoll(poll: PollRow, stream: Stream): PollView | null {
  if (poll.state === 'removed' || poll.state === 'archived') return null;
  if (stream.kind === 'crew') return crewView(poll);
  if (poll.state === 'draft' || stream.kind === 'voted' || isBesidePage(stream)) return null;
  return publicView(poll);
}

function publicView(poll: PollRow): PollView {
  const { id, type, question, options, min, max, abstain, results, round, revealed, position } = poll;
  const isSet = poll.hall_until !== null && poll.remote_until !== null;
  return {
    id,
    type,
    question,
    options,
    min,
    max,
    abstain,
    results,
    state: poll.state as PollView['state'],
    round,
    closesAt: poll.closes_at?.getTime() ?? null,
    acceptsUntil: isSet ? { hall: poll.hall_until!.getTime(), remote: poll.remote_until!.getTime() } : null,
    extraMs: extraMs(poll),
    closedAt: poll.closed_at?.getTime() ?? null,
    revealed,
    position,
  };
}

export function crewView(poll: PollRow): PollView {
  return {
    ...publicView(poll),
    durationS: poll.duration_s,
    family: poll.family_id,
    revision: Number(poll.revision),
  };
}

/**
 * Who sees how much of a result [V8]. While a poll runs a stream sees either results or turnout, never both;
 * `count` is the number of ballots alone.
 */
export function visibility(poll: PollRow, stream: Stream): 'results' | 'turnout' | 'count' | null {
  if (isBesidePage(stream)) return null;
  if (poll.state === 'draft' || poll.state === 'archived' || poll.state === 'removed') return null;
  if (stream.kind === 'voted')
    return stream.of === poll.id && poll.results === 'after-vote' ? 'results' : null;
  if (poll.state === 'closed') return poll.revealed || stream.kind === 'crew' ? 'results' : 'turnout';
  if (poll.results === 'live') return 'results';
  if (poll.results === 'after-vote') return stream.kind === 'crew' ? 'results' : 'count';
  return 'turnout';
}

export function presentResult(row: ResultRow, stream: Stream): ResultView | null {
  const level = visibility(row.poll, stream);
  if (level === null) return null;
  const { frozen } = row.poll;
  const votes = frozen?.votes ?? row.votes;
  const bare = {
    id: row.poll.id,
    votes,
    cells: null,
    tooFew: false,
    turnout: null,
    byAttendance: null,
    byGroup: null,
  };
  if (level === 'count') return { ...bare, final: frozen !== null };
  if (level === 'turnout') return { ...bare, turnout: steps(row.turnout), final: frozen !== null };
  if (votes < k) return { ...bare, tooFew: true, final: frozen !== null };
  if (frozen) return { ...bare, ...frozen, final: true };
  return { ...bare, cells: inOrder(row), final: false };
}

function inOrder({ poll, cells }: ResultRow): [string, number][] {
  return pollType(poll.type)
    .keys(poll)
    .map((key) => [key, cells.get(key) ?? 0]);
}

function steps({ hall, remote }: ResultRow['turnout']): ResultRow['turnout'] {
  return { hall: inStepsOfK(hall), remote: inStepsOfK(remote) };
}
