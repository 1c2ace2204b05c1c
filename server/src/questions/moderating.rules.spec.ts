import { describe, expect, test } from '@jest/globals';
import {
  isPublic,
  mayFollow,
  type QuestionState,
  questionStates,
} from '@miteinander/shared/questions/question-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import fc from 'fast-check';
import { type Counters, countersOf, shifted } from './counters.ts';
import { advanced, declined, edited, inState, type Moment, pinned, placed } from './moderating.rules.ts';
import type { QuestionRow } from './question-row.ts';
import { sampleQuestion } from './question.sample.ts';

const crowd = { attendances: ['hall'], groups: ['hall:amt'] };
const moment = (revision: number): Moment => ({ now: new Date(revision * 1000), revision, crowd });
const moves = questionStates.flatMap((from) => questionStates.map((to) => [from, to] as const));

describe('[Q6] from state to state', () => {
  test.each(moves)('%s, %s', (from, to) => {
    const row = sampleQuestion({ state: from, approved_at: isPublic(from) ? new Date(1) : null });
    if (!mayFollow(from, to)) return expect(() => inState(row, to, moment(9))).toThrow(Refusal);
    expect(inState(row, to, moment(9))).toMatchObject({
      state: to,
      place: null,
      revision: '9',
      moved_at: new Date(9000),
    });
  });

  test('[Q5] what is shown of the author is decided with the first approval, and forgotten if it waits again', () => {
    const shown = inState(sampleQuestion(), 'approved', moment(2));
    expect(shown).toMatchObject({
      shown_attendance: 'hall',
      shown_group: 'amt',
      approved_at: new Date(2000),
    });
    const alone = { ...moment(3), crowd: { attendances: [], groups: [] } };
    expect(inState(shown, 'answered', alone)).toMatchObject({ shown_attendance: 'hall', shown_group: 'amt' });
    const waiting = { shown_attendance: null, shown_group: null, approved_at: null };
    expect(inState(shown, 'new', moment(4))).toMatchObject(waiting);
    expect(inState(sampleQuestion(), 'approved', alone)).toMatchObject({
      shown_attendance: null,
      shown_group: null,
    });
  });

  test('a reason goes with the refusal, and both go with the next decision', () => {
    const decision = { reason: 'own-words' as const, words: 'Bitte im Foyer.' };
    const refused = declined(sampleQuestion(), decision, moment(2));
    expect(refused).toMatchObject({ state: 'declined', declined: decision });
    expect(inState(refused, 'approved', moment(3)).declined).toBeNull();
  });

  test('what was merged is steered by nobody', () => {
    const merged = sampleQuestion({ merged_into: 'r', root_id: 'r', state: 'approved' });
    for (const step of [
      () => inState(merged, 'answered', moment(2)),
      () => declined(merged, { reason: 'off-topic', words: null }, moment(2)),
      () => placed(merged, 'now', { others: [], revision: 2 }),
      () => pinned(merged, true, 2),
      () => edited(merged, { text: 'b', hints: [], revision: 2 }),
    ])
      expect(step).toThrow(Refusal);
  });

  test('the first wording is kept, however often it is edited, and not kept twice', () => {
    const edit = (row: QuestionRow, text: string) => edited(row, { text, hints: [], revision: 2 });
    const twice = edit(edit(sampleQuestion({ text: 'a' }), 'b'), 'c');
    expect(twice).toMatchObject({ text: 'c', original: 'a' });
    expect(edit(twice, 'a')).toMatchObject({ text: 'a', original: null });
  });
});

/** What a desk may try with one of a handful of questions. */
type Attempt =
  | { do: 'state'; at: number; to: QuestionState }
  | { do: 'decline'; at: number }
  | { do: 'place'; at: number; place: 'now' | 'next' | null }
  | { do: 'pin'; at: number; isPinned: boolean }
  | { do: 'advance' };

const many = 6;
/** Declining takes a reason, so it is a command of its own. */
const steerable = questionStates.filter((state) => state !== 'declined');
const at = fc.nat(many - 1);
const attempts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('state' as const), at, to: fc.constantFrom(...steerable) }),
    fc.record({ do: fc.constant('decline' as const), at }),
    fc.record({
      do: fc.constant('place' as const),
      at,
      place: fc.constantFrom('now' as const, 'next' as const, null),
    }),
    fc.record({ do: fc.constant('pin' as const), at, isPinned: fc.boolean() }),
    fc.record({ do: fc.constant('advance' as const) }),
  ) as fc.Arbitrary<Attempt>,
  { maxLength: 40 },
);

/** The rows that an attempt changes, or none if it is refused. */
function tried(rows: readonly QuestionRow[], attempt: Attempt, revision: number): QuestionRow[] {
  try {
    return steps(rows, attempt, revision);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function steps(rows: readonly QuestionRow[], attempt: Attempt, revision: number): QuestionRow[] {
  if (attempt.do === 'advance') {
    const standing = (place: 'now' | 'next') => rows.find((row) => row.place === place);
    const after = advanced({ now: standing('now'), next: standing('next') }, moment(revision));
    return [after.answered, after.now].filter((row) => row !== null);
  }
  const row = rows[attempt.at]!;
  if (attempt.do === 'state') return [inState(row, attempt.to, moment(revision))];
  if (attempt.do === 'decline')
    return [declined(row, { reason: 'off-topic', words: null }, moment(revision))];
  if (attempt.do === 'pin') return [pinned(row, attempt.isPinned, revision)];
  return placed(row, attempt.place, { others: rows.filter(({ place }) => place !== null), revision });
}

test('[Q6] [Q7] [Q8] whatever is tried, no question is lost, a place has one, and the counters are a recount', () => {
  fc.assert(
    fc.property(attempts, fc.array(fc.boolean(), { minLength: many, maxLength: many }), (tries, apart) => {
      let rows = apart.map((is_apart, n) =>
        sampleQuestion({ id: `q${n}`, is_apart, attendance: n % 2 ? 'hall' : 'remote' }),
      );
      let counters: Counters = shifted({}, [], rows);
      for (const [index, attempt] of tries.entries()) {
        const after = tried(rows, attempt, index + 2);
        const before = after.map(({ id }) => rows.find((row) => row.id === id)!);
        counters = shifted(counters, before, after);
        rows = rows.map((row) => after.find(({ id }) => id === row.id) ?? row);

        expect(rows).toHaveLength(many);
        for (const place of ['now', 'next'])
          expect(rows.filter((row) => row.place === place).length).toBeLessThanOrEqual(1);
        for (const row of rows) {
          if (row.place !== null) expect(row.state).toBe('approved');
          if (row.is_pinned || isPublic(row.state as 'new')) expect(row.approved_at).not.toBeNull();
          expect(row.declined === null).toBe(row.state !== 'declined');
        }
        expect(counters).toEqual(recount(rows));
      }
    }),
  );
});

function recount(rows: readonly QuestionRow[]): Counters {
  const sums: Record<string, number> = {};
  for (const row of rows)
    for (const [key, n] of Object.entries(countersOf(row))) sums[key] = (sums[key] ?? 0) + n;
  return sums;
}

test('[Q7] every question is submitted, and besides counts once at most; taken back it counts as nothing', () => {
  for (const state of [...questionStates, 'withdrawn' as const])
    for (const merged_into of [null, 'r']) {
      const declinedFor = state === 'declined' ? { reason: 'insulting' as const, words: null } : null;
      const counted = countersOf(sampleQuestion({ state, merged_into, declined: declinedFor }));
      const { submitted, 'asked:hall': asked, answered, 'answered:hall': hall, ...rest } = counted;
      expect([submitted, asked]).toEqual(state === 'withdrawn' ? [undefined, undefined] : [1, 1]);
      expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(1);
      expect([answered, hall]).toEqual(
        state === 'answered' && !merged_into ? [1, 1] : [undefined, undefined],
      );
    }
});
