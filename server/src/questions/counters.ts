import { type DeclineReason, declineReasons, isPublic } from '@miteinander/shared/questions/question-states';
import type { QuestionRow } from './question-row.ts';

type Counted =
  | 'submitted'
  | 'shown'
  | 'merged'
  | 'answered'
  | 'waiting'
  | 'apart'
  | `asked:${'hall' | 'remote'}`
  | `answered:${'hall' | 'remote'}`
  | `declined:${DeclineReason}`;

/** How many questions there are of each kind; what is left out is none. */
export type Counters = Partial<Record<Counted, number>>;

type Countable = Pick<QuestionRow, 'state' | 'merged_into' | 'is_apart' | 'attendance' | 'declined'>;

/**
 * What one question adds [Q7]. A merged one counts as submitted and merged and as nothing else; what its author took
 * back counts as nothing.
 */
export function countersOf(question: Countable): Counters {
  const { state, attendance } = question;
  if (state === 'withdrawn') return {};
  const asked: Counters = { submitted: 1, [`asked:${attendance}`]: 1 };
  if (question.merged_into !== null) return { ...asked, merged: 1 };
  if (state === 'new') return { ...asked, [question.is_apart ? 'apart' : 'waiting']: 1 };
  if (state === 'declined') return { ...asked, [`declined:${question.declined!.reason}`]: 1 };
  if (state === 'answered') return { ...asked, shown: 1, answered: 1, [`answered:${attendance}`]: 1 };
  return isPublic(state) ? { ...asked, shown: 1 } : asked;
}

/** What there is once some questions have become what they are now. */
export function shifted(
  counters: Counters,
  before: readonly Countable[],
  after: readonly Countable[],
): Counters {
  const sums = new Map(Object.entries(counters) as [Counted, number][]);
  const add = (question: Countable, sign: 1 | -1) => {
    for (const [key, n] of Object.entries(countersOf(question)) as [Counted, number][])
      sums.set(key, (sums.get(key) ?? 0) + sign * n);
  };
  for (const question of before) add(question, -1);
  for (const question of after) add(question, 1);
  return Object.fromEntries([...sums].filter(([, n]) => n !== 0));
}

/** Why questions were declined, for everybody to see. */
export function declinedBy(counters: Counters): Partial<Record<DeclineReason, number>> {
  const known = declineReasons.map((reason) => [reason, counters[`declined:${reason}`] ?? 0] as const);
  return Object.fromEntries(known.filter(([, n]) => n > 0));
}
