import { describe, expect, test } from '@jest/globals';
import type { WireError } from '@miteinander/shared/wire/errors';
import fc from 'fast-check';
import { type Asking, nameOn, refuseUntimely } from './asking.rules.ts';
import { type People, showable, shownOf } from '../people/crowd.ts';
import { hintsIn } from './hints.ts';

const timely: Asking = { isLive: true, qa: { asking: 'open', slow_mode_s: 60 }, waiting: 9, sinceMs: 60_000 };
const closed = { ...timely.qa, asking: 'closed' as const };

describe('[Q3] when a question is taken', () => {
  test.each<[string, Partial<Asking>, WireError['code'] | null]>([
    ['in time', {}, null],
    ['the first', { sinceMs: null }, null],
    ['session not live', { isLive: false }, 'asking-closed'],
    ['asking closed', { qa: closed }, 'asking-closed'],
    ['ten wait', { waiting: 10 }, 'too-many-questions'],
    ['too soon', { sinceMs: 59_999 }, 'slow-down'],
    ['too soon, and ten wait', { sinceMs: 0, waiting: 10 }, 'too-many-questions'],
  ])('%s', (_, more, code) => {
    const take = () => refuseUntimely({ ...timely, ...more });
    if (code === null) expect(take).not.toThrow();
    else expect(take).toThrow(expect.objectContaining({ code }));
  });

  test('whoever comes back after the time they were told is let in', () => {
    fc.assert(
      fc.property(fc.nat(3600), fc.double({ min: 0, max: 4e6, noNaN: true }), (slow_mode_s, sinceMs) => {
        const asking = { ...timely, qa: { asking: 'open' as const, slow_mode_s } };
        let waitMs = 0;
        try {
          refuseUntimely({ ...asking, sinceMs });
        } catch (error) {
          waitMs = (error as { details: { retryAfterMs: number } }).details.retryAfterMs;
        }
        expect(waitMs).toBeLessThanOrEqual(slow_mode_s * 1000);
        expect(() => refuseUntimely({ ...asking, sinceMs: sinceMs + waitMs })).not.toThrow();
      }),
    );
  });
});

test.each([
  ['off', 'Kim', true, null],
  ['optional', 'Kim', true, 'Kim'],
  ['optional', 'Kim', false, null],
  ['optional', null, true, null],
  ['required', 'Kim', false, 'Kim'],
] as const)('[Q2] names %s, of %s, by name: %s: %s', (names, name, isNamed, shown) => {
  expect(nameOn(names, name, isNamed)).toBe(shown);
});

test.each([
  ['hall', 'amt', 'hall', 'amt'],
  ['hall', 'verein', 'hall', null],
  ['hall', null, 'hall', null],
  ['remote', 'amt', null, null],
] as const)('[Q5] of somebody in the %s of %s is shown %s, %s', (attendance, group_id, shown, group) => {
  const crowd = { attendances: ['hall'], groups: ['hall:amt'] };
  expect(shownOf({ attendance, group_id }, crowd)).toEqual({ shown_attendance: shown, shown_group: group });
});

test.each<[string, People[], string[], string[]]>([
  ['all of one attendance', [['hall', null, 5]], ['hall'], []],
  ['too few', [['hall', null, 4]], [], []],
  [
    'enough of both',
    [
      ['hall', null, 9],
      ['remote', null, 5],
    ],
    ['hall', 'remote'],
    [],
  ],
  [
    'two who would be found by what is missing',
    [
      ['hall', null, 20],
      ['remote', null, 2],
    ],
    [],
    [],
  ],
  [
    'enough without a group',
    [
      ['hall', 'amt', 5],
      ['hall', null, 5],
    ],
    ['hall'],
    ['hall:amt'],
  ],
  [
    'one without a group',
    [
      ['hall', 'amt', 9],
      ['hall', 'verein', 6],
      ['hall', null, 1],
    ],
    ['hall'],
    ['hall:amt'],
  ],
  [
    'one without a group beside one group',
    [
      ['hall', 'amt', 9],
      ['hall', null, 1],
    ],
    ['hall'],
    [],
  ],
  [
    'a group in hall and remote, whose attendance is not shown',
    [
      ['hall', 'amt', 8],
      ['remote', 'amt', 2],
      ['hall', 'verein', 6],
    ],
    [],
    ['hall:amt', 'hall:verein', 'remote:amt', 'remote:verein'],
  ],
])('[Q5] of %s', (_, people, attendances, groups) => {
  expect(showable(people)).toEqual({ attendances, groups });
});

describe('[Q3] words that are pointed out', () => {
  const find = (text: string, ...words: string[]) => hintsIn(text, { isOn: true, words });
  test.each<[string, string[], string[]]>([
    ['So ein Blödsinn!', ['blodsinn'], ['blodsinn']],
    ['BLÖDSINN', ['Blödsinn'], ['Blödsinn']],
    ['Blödsinnig ist das nicht', ['Blödsinn'], []],
    ['Das ist (Blödsinn).', ['Blödsinn', 'Quatsch'], ['Blödsinn']],
    ['Die STRASSE ist zu', ['Straße'], ['Straße']],
    ['halt die  Klappe bitte', ['halt die klappe'], ['halt die klappe']],
    ['halt mal die Klappe', ['halt die klappe'], []],
    ['هذا هراء حقا', ['هراء'], ['هراء']],
    ['Nichts davon', ['…', '!'], []],
  ])('%s: %j', (text, list, found) => {
    expect(find(text, ...list)).toEqual(found);
  });

  test('nothing is pointed out while the list is off', () => {
    expect(hintsIn('Blödsinn', { isOn: false, words: ['Blödsinn'] })).toEqual([]);
  });

  test('a word of the text itself is always found, however it is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zäöüéß]{1,8}$/), { minLength: 1, maxLength: 6 }),
        (words) => {
          const text = words.join(', ').toUpperCase();
          expect(find(text, words[0]!)).toEqual([words[0]]);
        },
      ),
    );
  });
});
