import { describe, expect, test } from '@jest/globals';
import type { FloorLook, ListedRow } from './floor-look.sql.ts';
import { at, floor, id, listed, look, turnOf } from './floor.sample.ts';
import { lineOf, suggestionsOf, waitsOf } from './suggestions.ts';

const hall = { attendance: 'hall' as const, group_id: 'amt' };
/** One after the other from the hall and from elsewhere, as they came. */
const mixed = [listed(3, hall), listed(4, hall), listed(5), listed(6)];
const ids = (more: Partial<FloorLook>) => suggestionsOf(look(more)).map((each) => each.id);

/** Of whoever comes behind these. */
const waitOf = (ahead: ListedRow[], its: FloorLook) => waitsOf([...ahead, listed(9)], its).at(-1);

function withState(state: ListedRow['state'], number: number): ListedRow[] {
  return mixed.map((row) => (row.id === id(number) ? { ...row, state, called_at: at } : row));
}

describe('the order stays what it was', () => {
  test('for everybody else when the one who is next is called, and when they begin', () => {
    const before = ids({ listed: mixed });
    expect(before).toEqual([id(3), id(5), id(4), id(6)]);
    expect(ids({ listed: withState('called', 3) })).toEqual(before.slice(1));
    const speaking = withState('speaking', 3);
    const begun = { listed: speaking, floor: { ...floor, lead: 1 }, turn: turnOf(speaking[0]!), replies: 0 };
    expect(ids(begun)).toEqual(before.slice(1));
  });

  test('the group of whoever speaks has had a turn already', () => {
    const own = {
      floor: { ...floor, rules: { ...floor.rules, isAlternating: false, firstTime: 0 } },
      listed: [listed(3, { ...hall, state: 'speaking' }), listed(4, hall), listed(5)],
    };
    expect(ids({ ...own, turn: turnOf(own.listed[0]!) })).toEqual([id(5), id(4)]);
    const earlier = turnOf(own.listed[0]!, { round: 0 });
    expect(ids({ ...own, turn: earlier })).toEqual([id(4), id(5)]);
  });
});

describe('how long somebody will wait', () => {
  test('whoever is next may come at once, or when the turn that is on has taken all its time', () => {
    expect(waitOf([], look())).toEqual({ from: 0, to: 0 });
    const turn = turnOf(listed(3), { spoken_ms: 30_000 });
    expect(waitOf([], look({ turn }))).toEqual({ from: 0, to: 60_000 });
    expect(waitOf([], look({ turn: { ...turn, spoken_ms: 100_000 } }))).toEqual({ from: 0, to: 0 });
  });

  test('everybody ahead takes between half of what is usual and all that their kind may in this phase', () => {
    const two = [listed(3), listed(4, { kind: 'question' })];
    expect(waitOf(two, look())).toEqual({ from: 90_000, to: 180_000 });
    expect(waitOf(two, look({ meanMs: 80_000 }))).toEqual({ from: 70_000, to: 200_000 });
    expect(waitOf(two, look({ phase: { speakingSeconds: 30 } }))).toEqual({ from: 30_000, to: 60_000 });
    const limits = { ...floor.limits, contribution: null };
    expect(waitOf(two, look({ floor: { ...floor, limits } }))).toEqual({ from: 90_000, to: 180_000 });
  });

  test('whoever is called is ahead of all, and has no place', () => {
    const line = lineOf(look({ listed: withState('called', 3) }));
    expect([...line]).toEqual([
      [id(5), { place: 1, waitMs: { from: 60_000, to: 120_000 } }],
      [id(4), { place: 2, waitMs: { from: 120_000, to: 240_000 } }],
      [id(6), { place: 3, waitMs: { from: 180_000, to: 360_000 } }],
    ]);
  });
});
