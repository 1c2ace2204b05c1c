import type { BallotView } from '@miteinander/shared/polls/polls.contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import type { Entry } from '../live/outbox-rules.ts';

/** What is sent with `poll:vote`, apart from where. */
export interface Vote {
  session: string;
  poll: string;
  answer: string | string[];
  version: number;
}

/** What is true of one's own vote right now. */
export interface BallotState {
  /** the answer to show as chosen; null for none */
  answer: string | string[] | null;
  note:
    | { kind: 'none' | 'sending' | 'waiting' | 'counted' | 'too-late' | 'too-late-change' }
    | { kind: 'refused'; code: ErrorCode };
}

/**
 * From what is stored (`ballot`) and what became of the last tap (`entry`). Only the server makes a vote
 * `counted`; a tap that is still on its way is shown as chosen, and as what it is.
 */
export function ballotState(
  ballot: BallotView | undefined,
  entry: Entry | undefined,
  isOnline: boolean,
): BallotState {
  const stored = ballot === undefined ? null : (ballot.answer as Vote['answer']);
  if (!entry) return { answer: stored, note: { kind: stored === null ? 'none' : 'counted' } };
  const vote = entry.item.input as Vote;
  const { outcome } = entry;
  switch (outcome.state) {
    case 'queued':
      // It waits only once it would outlive a reload.
      return { answer: vote.answer, note: { kind: isOnline || !entry.isSaved ? 'sending' : 'waiting' } };
    case 'received': {
      const isOvertaken = ballot !== undefined && ballot.version >= vote.version;
      return { answer: isOvertaken ? stored : vote.answer, note: { kind: 'counted' } };
    }
    case 'too-late':
      return { answer: stored, note: { kind: stored === null ? 'too-late' : 'too-late-change' } };
    case 'refused':
      return { answer: stored, note: { kind: 'refused', code: outcome.code } };
  }
}

/** One more than everything this device knows of. */
export function nextVersion(ballot: BallotView | undefined, entry: Entry | undefined): number {
  const sent = entry ? (entry.item.input as Vote).version : 0;
  return Math.max(ballot?.version ?? 0, sent) + 1;
}

/** Somebody with the same token was faster: insist on the newer wish, unless it is what is stored anyway. */
export function resolveVote(input: unknown, current: unknown): Vote | null {
  const vote = input as Vote;
  const stored = current as BallotView;
  if (String(stored.answer) === String(vote.answer)) return null;
  return { ...vote, version: stored.version + 1 };
}
