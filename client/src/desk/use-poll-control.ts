import type { CommandName } from '@miteinander/shared/contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { type PollAction, pollActions } from '../polls/poll-actions.ts';
import { type Expects, useInTurn } from './use-in-turn.ts';
import type { Steering } from './use-steering.ts';

interface PollControlOptions {
  session: string | null;
  polls: readonly PollView[];
  steering: Steering;
  /** puts a poll into the preview */
  select: (poll: string) => void;
  edit: (poll: PollView) => void;
}

/** Carries out an action on a poll, if its state allows it. */
export function usePollControl({ session, polls, steering, select, edit }: PollControlOptions) {
  const { send } = useInTurn<Extract<CommandName, `poll:${string}`>>(steering, polls);
  return async (poll: PollView | undefined, action: PollAction): Promise<void> => {
    if (!poll || session === null || poll.revision === undefined || !pollActions(poll).includes(action))
      return;
    const of = (expects: Expects) => ({ session, poll: poll.id, expects: expects(poll) });
    const once = { once: poll };
    // Who has opened or closed it goes on with it: the next draft must not slip under the keys.
    select(poll.id);
    switch (action) {
      case 'edit':
        return edit(poll);
      case 'open':
        return void (await send('poll:open', of, once));
      case 'extend':
        return void (await send('poll:extend', (expects) => ({ ...of(expects), seconds: 30 })));
      case 'close':
        return void (await send('poll:close', of, once));
      case 'reveal':
      case 'hide': {
        const revealed = action === 'reveal';
        return void (await send('poll:set-revealed', (expects) => ({ ...of(expects), revealed }), once));
      }
      case 'repeat': {
        const round = await send('poll:repeat', of, once);
        return round ? select(round.data.id) : undefined;
      }
      case 'archive':
        return void (await send('poll:archive', of, once));
      case 'remove':
        return void (await send('poll:remove', of, once));
    }
  };
}
