import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { type PollAction, pollActions } from '../polls/poll-actions.ts';
import type { Steering } from './use-steering.ts';

interface PollControlOptions {
  session: string | null;
  steering: Steering;
  /** puts a poll into the preview */
  select: (poll: string) => void;
  edit: (poll: PollView) => void;
}

/** Carries out an action on a poll, if its state allows it. */
export function usePollControl({ session, steering, select, edit }: PollControlOptions) {
  const { steer } = steering;
  return async (poll: PollView | undefined, action: PollAction): Promise<void> => {
    if (!poll || session === null || poll.revision === undefined || !pollActions(poll).includes(action))
      return;
    const of = { session, poll: poll.id, expects: poll.revision };
    // Who has opened or closed it goes on with it: the next draft must not slip under the keys.
    select(poll.id);
    switch (action) {
      case 'edit':
        return edit(poll);
      case 'open':
        return void (await steer('poll:open', of));
      case 'extend':
        return void (await steer('poll:extend', { ...of, seconds: 30 }));
      case 'close':
        return void (await steer('poll:close', of));
      case 'reveal':
      case 'hide':
        return void (await steer('poll:set-revealed', { ...of, revealed: action === 'reveal' }));
      case 'repeat': {
        const round = await steer('poll:repeat', of);
        return round ? select(round.data.id) : undefined;
      }
      case 'archive':
        return void (await steer('poll:archive', of));
      case 'remove':
        return void (await steer('poll:remove', of));
    }
  };
}
