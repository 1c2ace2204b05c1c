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

type Steerable = Pick<PollView, 'state' | 'revealed'>;

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
      return [poll.revealed ? 'hide' : 'reveal', 'repeat', 'archive'];
  }
}
