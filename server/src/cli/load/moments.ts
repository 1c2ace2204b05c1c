import type { View } from '@miteinander/shared/contract';
import type { StreamState } from '@miteinander/shared/wire/live-rules';

/** `open`: the poll is there; `result`: its final result is shown. */
export type Moment = 'open' | 'result';

export const momentOf = (moment: Moment, poll: string) => `${moment} ${poll}`;

/** What somebody who holds this state has seen of each poll. */
export function momentsOf(state: StreamState): readonly string[] {
  const known = moments.get(state);
  if (known) return known;
  const polls = [...(state.things.get('polls')?.values() ?? [])] as View<'polls'>[];
  const results = [...(state.things.get('results')?.values() ?? [])] as View<'results'>[];
  const made = [
    ...polls.filter((poll) => poll.state !== 'draft').map(({ id }) => momentOf('open', id)),
    ...results.filter(({ final, cells }) => final && cells !== null).map(({ id }) => momentOf('result', id)),
  ];
  moments.set(state, made);
  return made;
}

const moments = new WeakMap<StreamState, readonly string[]>();
