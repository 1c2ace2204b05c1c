import { describe, expect, test } from '@jest/globals';
import { Refusal } from '@miteinander/shared/wire/errors';
import fc from 'fast-check';
import {
  decideSupport,
  isSupported,
  notSupportable,
  type OwnSupport,
  type SentSupport,
} from './support.rules.ts';

type Row = [question: string, isOn: boolean, version: number];

function own(...rows: Row[]): OwnSupport {
  return new Map(rows.map(([question, isOn, version]) => [question, { isOn, version }]));
}

function sent(isOn: boolean, version: number, id = 'a'): SentSupport {
  return { id, isOn, version };
}

function outcome(before: OwnSupport, support: SentSupport, refused: 'too-late' | null = null) {
  const decision = decideSupport(before, support, refused);
  if ('refusal' in decision) return decision.refusal.code;
  return [...decision.own].map(([question, { isOn, version }]) => [question, isOn, version]);
}

describe('[Q11] what becomes of support', () => {
  test.each<[string, OwnSupport, SentSupport, 'too-late' | null, unknown]>([
    ['the first', own(), sent(true, 1), null, [['a', true, 1]]],
    ['the first, too late', own(), sent(true, 1), 'too-late', 'too-late'],
    ['repeated', own(['a', true, 1]), sent(true, 1), null, [['a', true, 1]]],
    ['repeated after the answer', own(['a', true, 1]), sent(true, 1), 'too-late', [['a', true, 1]]],
    ['taken back', own(['a', true, 1]), sent(false, 2), null, [['a', false, 2]]],
    ['taken back after the answer', own(['a', true, 1]), sent(false, 2), 'too-late', 'too-late'],
    ['taken back before it was given', own(), sent(false, 2), null, [['a', false, 2]]],
    ['given, but it was taken back since', own(['a', false, 2]), sent(true, 1), null, 'conflict'],
    ['older, the same', own(['a', true, 3]), sent(true, 1), null, [['a', true, 3]]],
    ['newer, the same', own(['a', true, 1]), sent(true, 3), null, [['a', true, 3]]],
    [
      'given to another wording as well',
      own(['b', true, 1]),
      sent(true, 1),
      null,
      [
        ['b', true, 1],
        ['a', true, 1],
      ],
    ],
    [
      'taken back from all wordings',
      own(['b', true, 1]),
      sent(false, 2),
      null,
      [
        ['b', false, 2],
        ['a', false, 2],
      ],
    ],
    [
      'taken back once more, from before both were one',
      own(['a', false, 2], ['b', true, 1]),
      sent(false, 2),
      null,
      [
        ['a', false, 2],
        ['b', true, 1],
      ],
    ],
    [
      'taken back, from the other wording alone',
      own(['a', false, 2], ['b', true, 5]),
      sent(false, 6),
      null,
      [
        ['a', false, 6],
        ['b', false, 6],
      ],
    ],
  ])('%s', (_, before, support, refused, after) => {
    expect(outcome(before, support, refused)).toEqual(after);
  });

  test('a refused one is told what stands', () => {
    const decision = decideSupport(own(['a', false, 2], ['b', true, 1]), sent(true, 1), null);
    expect(decision).toEqual({
      refusal: new Refusal('conflict', { current: { id: 'a', isOn: true, version: 2 } }),
    });
    expect('refusal' in decision && decision.refusal.details).toEqual({
      current: { id: 'a', isOn: true, version: 2 },
    });
  });

  test('repeated and in any order it ends with the newest version', () => {
    const sendings = fc.array(
      fc.integer({ min: 1, max: 6 }).map((version) => sent(version % 2 === 1, version)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(sendings, (all) => {
        let now = own();
        let newest = 0;
        for (const support of all) {
          const decision = decideSupport(now, support, null);
          if ('refusal' in decision) continue;
          now = decision.own;
          newest = Math.max(newest, support.version);
          expect(decision.view).toEqual({ id: 'a', isOn: isSupported(now), version: now.get('a')!.version });
        }
        const last = Math.max(0, ...all.map(({ version }) => version));
        expect(now.get('a')?.version ?? 0).toBe(last);
        expect(newest).toBe(last);
        expect(isSupported(now)).toBe(last % 2 === 1);
      }),
    );
  });
});

describe('[Q11] what can be supported', () => {
  test.each([
    ['approved', 'approved', true, null],
    ['approved', 'answered', true, 'too-late'],
    ['approved', 'new', true, 'too-late'],
    ['answered', 'approved', true, null],
    ['answered', 'answered', true, 'too-late'],
    ['declined', 'declined', true, 'too-late'],
    ['archived', 'archived', true, 'too-late'],
    ['declined', 'declined', false, 'not-found'],
    ['new', 'new', false, 'not-found'],
    ['new', 'approved', false, 'not-found'],
    ['withdrawn', 'withdrawn', true, 'not-found'],
  ] as const)('%s, merged into %s, once public: %s', (state, root_state, was_public, refused) => {
    expect(notSupportable({ id: 'a', root_id: 'b', state, root_state, was_public })).toBe(refused);
  });
});
