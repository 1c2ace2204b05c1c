/** The steps back in a poll's life, as pure functions like those of `polls.rules.ts`. */
import { lifeOf, mustBe } from './polls.rules.ts';
import type { PollLife } from './poll-row.ts';

/** A draft as before it was opened; only for a poll in which nobody has voted. */
export function unopened(poll: PollLife): PollLife {
  mustBe(poll, 'open');
  return { ...lifeOf(poll), state: 'draft', opened_at: null, closes_at: null, due_at: null };
}

/** The deadline from before it was extended; one that has passed meanwhile is now, for votes were taken until now. */
export function unextended(poll: PollLife, closesAt: Date | null, now: number): PollLife {
  mustBe(poll, 'open');
  const deadline = closesAt && new Date(Math.max(closesAt.getTime(), now));
  return { ...lifeOf(poll), closes_at: deadline, due_at: deadline };
}

/** Open again with its deadline as before, as long as it was not counted. */
export function reopened(poll: PollLife, closesAt: Date | null): PollLife {
  mustBe(poll, 'closing');
  return {
    ...lifeOf(poll),
    state: 'open',
    closes_at: closesAt,
    hall_until: null,
    remote_until: null,
    extra_until: null,
    due_at: closesAt,
  };
}

export function unremoved(poll: PollLife): PollLife {
  mustBe(poll, 'removed');
  return { ...lifeOf(poll), state: 'draft' };
}
