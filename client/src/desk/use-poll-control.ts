import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { PollAction } from '../polls/poll-actions.ts';
import { pollActions } from '../polls/poll-actions.ts';
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
  const { steer, say } = steering;
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
        if (round) select(round.data.id);
        return round ? say('notices.repeated') : undefined;
      }
      case 'archive':
        return (await steer('poll:archive', of)) ? say('notices.archived') : undefined;
      case 'remove':
        return (await steer('poll:remove', of))
          ? say('notices.removed', () => void restore(poll))
          : undefined;
    }
  };

  /** A removed draft was never opened, so preparing the same once more brings everything back. */
  async function restore({
    type,
    question,
    options,
    min,
    max,
    abstain,
    results,
    durationS = null,
  }: PollView) {
    if (session === null) return;
    const draft = { type, question, options, min, max, abstain, results, durationS };
    const again = await steer('poll:create', { session, poll: draft });
    if (again) select(again.data.id);
  }
}
