import { describe, expect, test } from '@jest/globals';
import { Refusal } from '@miteinander/shared/wire/errors';
import fc from 'fast-check';
import { ancestorsOf, merged, rerooted, unmerged } from './merging.rules.ts';
import type { QuestionRow } from './question-row.ts';
import { type GivenTo, recounted } from './support-recount.ts';

function row(id: string, more: Partial<QuestionRow> = {}): QuestionRow {
  const fresh = {
    id,
    root_id: id,
    merged_into: null,
    wordings: 1,
    state: 'approved',
    place: null,
    revision: '1',
  };
  return { ...fresh, ...more } as QuestionRow;
}

const ids = Array.from({ length: 8 }, (_, index) => `q${index}`);
const people = Array.from({ length: 12 }, (_, index) => `p${index}`);

const support = fc.uniqueArray(
  fc.record({ question: fc.constantFrom(...ids), attendee: fc.constantFrom(...people), isOn: fc.boolean() }),
  { selector: ({ question, attendee }) => `${question} ${attendee}`, maxLength: 60 },
);
const steps = fc.array(
  fc.oneof(
    fc.record({
      is: fc.constant('merge' as const),
      from: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      into: fc.constantFrom(...ids),
    }),
    fc.record({ is: fc.constant('unmerge' as const), of: fc.constantFrom(...ids) }),
  ),
  { maxLength: 30 },
);

/** Questions as the program keeps them: what a step changes is written, then whatever leads elsewhere. */
class Kept {
  readonly rows = new Map(ids.map((id) => [id, row(id)]));

  merge(from: readonly string[], into: string): void {
    this.write(
      merged(
        from.map((id) => this.rows.get(id)!),
        this.rows.get(into)!,
        2,
      ),
    );
  }

  unmerge(id: string): void {
    const own = this.rows.get(id)!;
    const ancestors = ancestorsOf(own, this.rows).map((each) => this.rows.get(each.id)!);
    this.write(unmerged(own, ancestors, 2));
  }

  private write(after: readonly QuestionRow[]): void {
    for (const each of after) this.rows.set(each.id, each);
    for (const [id, root] of rerooted([...this.rows.values()]))
      this.rows.set(id, { ...this.rows.get(id)!, root_id: root });
  }
}

/** Does it unless it is refused; says whether it was done. */
function tries(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function run(
  kept: Kept,
  all: readonly (typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never)[number][],
) {
  for (const step of all)
    tries(() => (step.is === 'merge' ? kept.merge(step.from, step.into) : kept.unmerge(step.of)));
}

/** The figures by the roots as they are stored. */
function byRoots(kept: Kept, given: readonly GivenTo[]): Map<string, number> {
  return new Map(
    ids.map((id) => {
      const own = given.filter((each) => each.isOn && kept.rows.get(each.question)!.root_id === id);
      return [id, new Set(own.map(({ attendee }) => attendee)).size];
    }),
  );
}

describe('[Q12] taking questions together and apart', () => {
  test('in any order leaves a forest whose roots, wordings and figures are those of a recount', () => {
    fc.assert(
      fc.property(steps, support, (all, given) => {
        const kept = new Kept();
        run(kept, all);
        for (const own of kept.rows.values()) {
          const root = ancestorsOf(own, kept.rows).at(-1)?.id ?? own.id;
          expect(own.root_id).toBe(root);
          const below = [...kept.rows.values()].filter((each) =>
            ancestorsOf(each, kept.rows).some(({ id }) => id === own.id),
          );
          expect(own.wordings).toBe(below.length + 1);
        }
        expect(byRoots(kept, given)).toEqual(recounted([...kept.rows.values()], given));
      }),
    );
  });

  test('gives back exactly what was, once everything is apart again', () => {
    fc.assert(
      fc.property(
        steps,
        support,
        fc.shuffledSubarray(ids, { minLength: ids.length }),
        (all, given, order) => {
          const kept = new Kept();
          const before = byRoots(kept, given);
          run(kept, all);
          for (const id of order) if (kept.rows.get(id)!.merged_into !== null) kept.unmerge(id);
          expect(byRoots(kept, given)).toEqual(before);
          expect([...kept.rows.values()].map((each) => ({ ...each, revision: '1' }))).toEqual(
            ids.map((id) => row(id)),
          );
        },
      ),
    );
  });

  test('counts whoever supports two wordings once', () => {
    const kept = new Kept();
    kept.merge(['q1', 'q2'], 'q0');
    const given = ['q0', 'q1', 'q2'].map((id) => ({ question: id, attendee: 'p1', isOn: true }));
    expect(recounted([...kept.rows.values()], given).get('q0')).toBe(1);
  });

  test.each<[string, QuestionRow, QuestionRow]>([
    ['into itself', row('a'), row('a')],
    ['into what was merged', row('a'), row('b', { merged_into: 'c', root_id: 'c' })],
    ['what was merged already', row('a', { merged_into: 'c', root_id: 'c' }), row('b')],
    ['a root under its own child', row('a', { wordings: 2 }), row('b', { merged_into: 'a', root_id: 'a' })],
    ['what is on the stage', row('a', { place: 'now' }), row('b')],
    ['what everybody reads into what nobody does', row('a'), row('b', { state: 'new' })],
    ['what was declined', row('a', { state: 'declined' }), row('b')],
    ['into what was archived', row('a'), row('b', { state: 'archived' })],
    ['what was taken back', row('a', { state: 'withdrawn' }), row('b')],
  ])('refuses %s', (_, from, into) => {
    expect(() => merged([from], into, 2)).toThrow(new Refusal('conflict'));
  });

  test('leaves the target its place and its pin, and takes the place of the next one away', () => {
    const target = row('t', { place: 'now', is_pinned: true });
    const [child, after] = merged([row('a', { place: 'next' })], target, 2);
    expect(child).toMatchObject({ place: null, merged_into: 't', root_id: 't' });
    expect(after).toEqual({ ...target, wordings: 2, revision: '2' });
  });

  test('what was not merged is not taken apart', () => {
    expect(() => unmerged(row('a'), [], 2)).toThrow(new Refusal('conflict'));
  });
});
