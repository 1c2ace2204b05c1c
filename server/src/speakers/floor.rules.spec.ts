import { describe, expect, test } from '@jest/globals';
import { Refusal } from '@miteinander/shared/wire/errors';
import {
  arranged,
  called,
  ended,
  extended,
  elsewhere,
  paused,
  putBack,
  removed,
  sessionEnded,
  started,
  withdrawn,
} from './floor.rules.ts';
import { at, floor, id, listed } from './floor.sample.ts';
import { type FloorState, type RequestRow, turnOn } from './floor-state.ts';

const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const hall = { attendance: 'hall' as const, voice: 'microphone' as const };
const waiting: FloorState = {
  floor,
  requests: [listed(3, hall), listed(4, hall), listed(5), listed(6)],
  turns: [],
};
const stateOf = ({ requests }: FloorState, number: number) =>
  requests.find((row) => row.id === id(number))!.state;
const rowOf = ({ requests }: FloorState, number: number) => requests.find((row) => row.id === id(number))!;

function gives(state: FloorState, number: number, now = at): FloorState {
  const { id: request, kind, attendance, group_id } = rowOf(state, number);
  const who = { request_id: request, panelist_id: null, kind, attendance, group_id };
  return started(state, { ...who, id: id(9 - state.turns.length), phase_id: null, limit_ms: 60_000 }, now);
}

function set(state: FloorState, number: number, more: Partial<RequestRow>): FloorState {
  const requests = state.requests.map((row) => (row.id === id(number) ? { ...row, ...more } : row));
  return { ...state, requests };
}

describe('calling and giving the floor', () => {
  test('[F1] whoever was called waits again where they were when somebody else is called', () => {
    const first = called(waiting, id(3), at);
    expect(rowOf(first, 3)).toMatchObject({ state: 'called', called_at: at });
    const second = called(first, id(5), at);
    expect([3, 5].map((number) => stateOf(second, number))).toEqual(['waiting', 'called']);
    expect(rowOf(second, 3).arrival).toBe(rowOf(waiting, 3).arrival);
  });

  test('[F1] who begins ends the turn that was on', () => {
    const next = gives(gives(waiting, 3), 5, after(40));
    expect([3, 5].map((number) => stateOf(next, number))).toEqual(['over', 'speaking']);
    expect(next.turns[0]).toMatchObject({ spoken_ms: 40_000, running_since: null, ended_at: after(40) });
    expect(turnOn(next)).toMatchObject({ request_id: id(5), spoken_ms: 0, running_since: after(40) });
  });

  test('[F3] a turn gives its side a lead as long as the other one waits', () => {
    const one = gives(waiting, 3);
    expect(one.floor.lead).toBe(1);
    expect(gives(one, 5).floor.lead).toBe(0);
    const alone = { ...waiting, requests: waiting.requests.slice(0, 2) };
    expect(gives(alone, 3).floor.lead).toBe(0);
    expect(removed(one, [id(5), id(6)], at).floor.lead).toBe(0);
  });

  test('[F4] those of the same side who were there before have been overtaken', () => {
    const taken = gives(waiting, 4);
    expect([3, 5, 6].map((number) => rowOf(taken, number).overtaken)).toEqual([1, 0, 0]);
  });

  test('[F5] a point of order leaves what was said before it open to replies', () => {
    const turns = [{ ...turnOn(gives(waiting, 3))!, replies: 1, ended_at: at }];
    const order = gives(set({ ...waiting, turns }, 4, { kind: 'order' }), 4);
    expect(turnOn(order)!.replies).toBe(1);
    expect(order.floor.lead).toBe(0);
    expect(turnOn(gives(order, 5))!.replies).toBe(0);
    expect(turnOn(gives(set(order, 5, { kind: 'reply' }), 5))!.replies).toBe(2);
  });
});

describe('[F7] the clock', () => {
  test('counts without its pauses, and is given more and less', () => {
    const on = gives(waiting, 3);
    const stopped = paused(on, true, after(20));
    expect(turnOn(stopped)).toMatchObject({ spoken_ms: 20_000, running_since: null });
    expect(() => paused(stopped, true, after(21))).toThrow(new Refusal('conflict'));
    const over = ended(paused(stopped, false, after(50)), after(60));
    expect(over.turns[0]).toMatchObject({ spoken_ms: 30_000, ended_at: after(60) });
    expect(turnOn(extended(on, 30, after(10)))!.limit_ms).toBe(90_000);
    expect(turnOn(extended(on, -600, after(10)))!.limit_ms).toBe(1000);
    expect(() => extended(over, 30, after(70))).toThrow(new Refusal('conflict'));
  });

  test('gets a limit that ends so much from now where there was none', () => {
    const on = gives(waiting, 3);
    const free = { ...on, turns: [{ ...turnOn(on)!, limit_ms: null }] };
    expect(turnOn(extended(free, 30, after(100)))!.limit_ms).toBe(130_000);
  });
});

describe('the list', () => {
  test('[F12] whoever did not come waits again behind everybody else, and it is counted', () => {
    const back = putBack(called(waiting, id(3), at), id(3), at);
    expect(rowOf(back, 3)).toMatchObject({ state: 'waiting', arrival: '7', missed: 1, called_at: null });
    expect(back.floor.last_arrival).toBe('7');
    const again = putBack(ended(gives(waiting, 3), after(5)), id(3), after(6));
    expect(rowOf(again, 3)).toMatchObject({ state: 'waiting', missed: 0, ended_at: null });
  });

  test('[F10] who has asked anew is not brought back as well', () => {
    const over = ended(gives(waiting, 3), after(5));
    const anew = { ...over, requests: [...over.requests, listed(7, { attendee_id: id(3) })] };
    expect(() => putBack(anew, id(3), after(6))).toThrow(new Refusal('conflict'));
  });

  test('[F11] taking back leaves the list, and whoever speaks has spoken', () => {
    expect(stateOf(withdrawn(waiting, rowOf(waiting, 3), at), 3)).toBe('withdrawn');
    const on = gives(waiting, 3);
    const done = withdrawn(on, rowOf(on, 3), after(9));
    expect(stateOf(done, 3)).toBe('over');
    expect(turnOn(done)).toBeNull();
    expect(done.turns[0]!.spoken_ms).toBe(9_000);
  });

  test('[F13] that somebody has taken their request back makes nobody else stay', () => {
    const without = set(waiting, 3, { state: 'withdrawn' });
    const gone = removed(without, [id(3), id(5)], at);
    expect([3, 5].map((number) => stateOf(gone, number))).toEqual(['withdrawn', 'removed']);
    const head = arranged(without, [id(3), id(6), id(4)]);
    expect([3, 4, 5, 6].map((number) => rowOf(head, number).fixed)).toEqual([null, 2, null, 1]);
    expect(() => removed(without, [id(3)], at)).toThrow(new Refusal('conflict'));
    expect(() => removed(without, [id(8)], at)).toThrow(new Refusal('not-found'));
  });

  test('the order by hand is given back to the rules by an empty one', () => {
    const head = arranged(waiting, [id(6), id(3)]);
    expect(arranged(head, []).requests.map(({ fixed }) => fixed)).toEqual([null, null, null, null]);
  });
});

test('a session that ends has no turn, nobody called and a closed list, and those who waited still wait', () => {
  const over = sessionEnded(called(gives(waiting, 3), id(5), at), after(30));
  expect(turnOn(over)).toBeNull();
  expect([3, 4, 5, 6].map((number) => stateOf(over, number))).toEqual([
    'over',
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect(over.floor.list).toBe('closed');
  expect(sessionEnded(over, after(31))).toBe(over);
});

test('whoever comes into the hall is heard by its microphones, and keeps when they came', () => {
  const there = { attendance: 'hall' as const, group_id: null, shown_attendance: null, shown_group: null };
  const row = elsewhere(waiting, listed(5), there);
  expect(row).toMatchObject({ ...there, voice: 'microphone', arrival: '5' });
  const back = elsewhere(waiting, { ...row, microphone: 2 }, { ...there, attendance: 'remote' });
  expect(back).toMatchObject({ attendance: 'remote', voice: 'read-out', microphone: null });
});
