import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';

type Phase = 'open' | 'closed' | 'result';

/** How far each poll has got. */
export type Seen = ReadonlyMap<string, { poll: PollView; phase: Phase }>;

export interface News {
  poll: PollView;
  what: 'opened' | 'closed-now' | 'result-now';
}

export function seenOf(polls: readonly PollView[], results: readonly ResultView[]): Seen {
  return new Map(polls.map((poll) => [poll.id, { poll, phase: phaseOf(poll, results) }]));
}

function phaseOf(poll: PollView, results: readonly ResultView[]): Phase {
  if (poll.state === 'open') return 'open';
  const result = results.find((each) => each.id === poll.id);
  return result?.final && result.cells ? 'result' : 'closed';
}

const words = { open: 'opened', closed: 'closed-now', result: 'result-now' } as const;

/** What is worth saying: polls that opened, closed, or got their final result. */
export function newsOf(before: Seen, now: Seen): News[] {
  return [...now.values()]
    .filter(({ poll, phase }) => {
      const last = before.get(poll.id)?.phase;
      // A poll that appears closed was closed before we looked.
      return last === undefined ? phase === 'open' : last !== phase;
    })
    .map(({ poll, phase }) => ({ poll, what: words[phase] }));
}
