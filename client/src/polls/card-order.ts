import type { PollView } from '@miteinander/shared/polls/polls.contract';

type Poll = Pick<PollView, 'id' | 'state' | 'closedAt' | 'position'>;

/**
 * Which polls stand on the screen, and in which order, when `polls` is what there is now.
 *
 * Nothing moves under a finger: while somebody is busy with an answer, what is there stays where it is, also
 * when it closes, and a new poll comes last. Otherwise a new poll clears the screen of closed ones. With
 * nothing open the poll that was closed last is shown.
 */
export function cardOrder(before: readonly string[], polls: readonly Poll[], isBusy: boolean): string[] {
  const kept = before.filter((id) => polls.some((poll) => poll.id === id));
  const running = polls.filter(isRunning).toSorted((a, b) => a.position - b.position);
  const added = running.map((poll) => poll.id).filter((id) => !kept.includes(id));
  if (added.length > 0) return isBusy ? [...kept, ...added] : running.map((poll) => poll.id);
  if (kept.length > 0) return kept;
  return lastClosed(polls).slice(0, 1);
}

/** The closed polls that are not on the screen, newest first. */
export function earlierPolls<Each extends Poll>(shown: readonly string[], polls: readonly Each[]): Each[] {
  const ids = lastClosed(polls).filter((id) => !shown.includes(id));
  return ids.flatMap((id) => polls.find((poll) => poll.id === id) ?? []);
}

function isRunning({ state }: Poll): boolean {
  return state === 'open' || state === 'closing' || state === 'counting';
}

function lastClosed(polls: readonly Poll[]): string[] {
  return polls
    .filter((poll) => poll.state === 'closed')
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .map((poll) => poll.id);
}
