import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balanced, type Turn, type WaitingQuestion } from './balanced.ts';

const attendance = fc.constantFrom('hall' as const, 'remote' as const, null);
const group = fc.constantFrom('jugend', 'senioren', 'verein', null);
const turns = fc.array(fc.record({ attendance, group }), { maxLength: 12 });
const questions = fc
  .array(fc.record({ attendance, group, n: fc.nat(6), isPinned: fc.boolean(), askedAt: fc.nat(9) }), {
    maxLength: 40,
  })
  .map((all) => all.map((each, index): WaitingQuestion => ({ ...each, id: `q${index}` })));

interface Asked extends Partial<WaitingQuestion> {
  id: string;
}

function asked(all: readonly Asked[]): WaitingQuestion[] {
  return all.map((each, index) => ({
    n: 0,
    attendance: 'hall',
    group: null,
    isPinned: false,
    askedAt: index,
    ...each,
  }));
}

function idsOf(all: readonly Asked[], taken: readonly Turn[] = []): string {
  return balanced(asked(all), taken)
    .map(({ id }) => id)
    .join(' ');
}

/** The questions in their order, without the pinned ones. */
function inTurn(all: readonly WaitingQuestion[], taken: readonly Turn[]): WaitingQuestion[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  return balanced(all, taken)
    .map(({ id }) => byId.get(id)!)
    .filter(({ isPinned }) => !isPinned);
}

describe('[Q10] the balanced order', () => {
  test('a full hall and a few remote people take turns', () => {
    const hall = ['h1', 'h2', 'h3', 'h4'].map((id, index) => ({ id, n: 90 - index }));
    const remote = ['r1', 'r2'].map((id) => ({ id, attendance: 'remote' as const, n: 2 }));
    expect(idsOf([...hall, ...remote])).toBe('h1 r1 h2 r2 h3 h4');
  });

  test('who was on the stage last lets the others go first, and nobody makes up for long ago', () => {
    const hall = { attendance: 'hall' as const, group: null };
    const all = [
      { id: 'h1', n: 50 },
      { id: 'h2', n: 40 },
      { id: 'r1', attendance: 'remote' as const },
      { id: 'r2', attendance: 'remote' as const },
    ];
    expect(idsOf(all, [hall, hall, hall])).toBe('r1 h1 r2 h2');
  });

  test('groups take turns within an attendance, the one with the fewest first', () => {
    const all = [
      { id: 'a1', group: 'a', n: 9 },
      { id: 'a2', group: 'a', n: 8 },
      { id: 'b1', group: 'b', n: 1 },
      { id: 'none', n: 0 },
    ];
    expect(idsOf(all)).toBe('a1 b1 none a2');
    expect(idsOf(all, [{ attendance: 'hall', group: 'b' }])).toBe('a1 none a2 b1');
  });

  test('says what decided', () => {
    const all = asked([
      { id: 'pinned', isPinned: true },
      { id: 'remote', attendance: 'remote' },
      { id: 'rare', group: 'b', n: 1 },
      { id: 'liked', group: 'a', n: 5 },
      { id: 'second', group: 'a', n: 4 },
      { id: 'third', group: 'a', n: 4 },
    ]);
    const taken = [{ attendance: 'hall' as const, group: 'a' }];
    expect(balanced(all, taken)).toEqual([
      { id: 'pinned', why: { code: 'pinned' } },
      { id: 'remote', why: { code: 'attendance-waited', attendance: 'remote' } },
      { id: 'rare', why: { code: 'group-fewest-turns', group: 'b' } },
      { id: 'liked', why: { code: 'most-support' } },
      { id: 'second', why: { code: 'longest-waiting' } },
      { id: 'third', why: { code: 'longest-waiting' } },
    ]);
  });

  test('is a permutation of what it was given, pinned first, however it came', () => {
    fc.assert(
      fc.property(questions, turns, fc.infiniteStream(fc.nat()), (all, taken, keys) => {
        const order = balanced(all, taken);
        expect(order.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const pinned = all.filter(({ isPinned }) => isPinned).length;
        expect(order.slice(0, pinned).every(({ why }) => why.code === 'pinned')).toBe(true);
        const shuffled = all
          .map((each) => [keys.next().value ?? 0, each] as const)
          .toSorted(([left], [right]) => left - right)
          .map(([, each]) => each);
        expect(balanced(shuffled, taken)).toEqual(order);
      }),
    );
  });

  test('while questions of both wait, turns of hall and remote differ by one at most', () => {
    fc.assert(
      fc.property(questions, turns, fc.nat(40), (all, taken, from) => {
        const order = inTurn(all, taken);
        const count = (part: readonly WaitingQuestion[], of: string) =>
          part.filter((each) => each.attendance === of).length;
        const both = order.findIndex((_, index) => {
          const left = order.slice(index);
          return count(left, 'hall') === 0 || count(left, 'remote') === 0;
        });
        for (let to = from + 1; to <= (both === -1 ? order.length : both); to += 1) {
          const part = order.slice(from, to);
          expect(Math.abs(count(part, 'hall') - count(part, 'remote'))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('while questions of two groups of an attendance wait, their turns come to differ by one at most', () => {
    fc.assert(
      fc.property(questions, (all) => {
        const plain = all.map((each) => ({ ...each, isPinned: false, attendance: 'hall' as const }));
        const order = inTurn(plain, []);
        const count = (part: readonly WaitingQuestion[], of: string) =>
          part.filter((each) => each.group === of).length;
        for (const [at] of order.entries()) {
          const left = order.slice(at);
          if (count(left, 'jugend') === 0 || count(left, 'verein') === 0) break;
          const had = order.slice(0, at);
          expect(Math.abs(count(had, 'jugend') - count(had, 'verein'))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('nobody waits for ever: every third turn at the latest is an attendance that waits', () => {
    fc.assert(
      fc.property(questions, turns, (all, taken) => {
        const order = inTurn(all, taken);
        for (const part of ['hall', 'remote', null]) {
          const places = order.flatMap((each, index) => (each.attendance === part ? [index] : []));
          for (const [index, place] of places.entries())
            expect(place - (index === 0 ? -1 : places[index - 1]!)).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  test('within a part the best supported comes first, then whoever has waited longest', () => {
    fc.assert(
      fc.property(questions, turns, (all, taken) => {
        const order = inTurn(all, taken);
        for (const [index, one] of order.entries()) {
          const later = order
            .slice(index + 1)
            .filter((each) => each.attendance === one.attendance && each.group === one.group);
          for (const each of later) {
            expect(each.n).toBeLessThanOrEqual(one.n);
            if (each.n === one.n) expect(each.askedAt).toBeGreaterThanOrEqual(one.askedAt);
          }
        }
      }),
    );
  });
});
