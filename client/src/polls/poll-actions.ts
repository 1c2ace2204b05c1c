import type { PollView } from '@miteinander/shared/polls/polls.contract';

export type PollAction =
  | 'open'
  | 'extend'
  | 'close'
  | 'reveal'
  | 'hide'
  | 'repeat'
  | 'archive'
  | 'edit'
  | 'remove';

type Steerable = Pick<PollView, 'state' | 'results' | 'revealed'>;

/** What the crew can do to a poll, the most likely next step first. Showing it on a stage is always possible. */
export function pollActions(poll: Steerable): PollAction[] {
  switch (poll.state) {
    case 'draft':
      return ['open', 'edit', 'remove'];
    case 'open':
      return ['close', 'extend'];
    case 'closing':
    case 'counting':
    case 'archived':
      return [];
    case 'closed':
      return [...revealing(poll), 'repeat', 'archive'];
  }
}

/** Results that everybody sees once closed need no reveal, and cannot be hidden again. */
function revealing(poll: Steerable): PollAction[] {
  if (poll.revealed) return ['hide'];
  return poll.results === 'hidden' || poll.results === 'after-vote' ? ['reveal'] : [];
}
