import { describe, expect, test } from '@jest/globals';
import { isOnList, requestKinds } from '@miteinander/shared/speakers/request-states';
import { spokenAt } from '@miteinander/shared/speakers/speaking-clock';
import { leadAfter, leadAmong, overtakenAfter } from '@miteinander/shared/speakers/speaking-order';
import { Refusal } from '@miteinander/shared/wire/errors';
import fc from 'fast-check';
import { clockOf } from './floor.presenter.ts';
import {
  arranged,
  called,
  ended,
  extended,
  isOnListAgain,
  lastInLine,
  newRound,
  paused,
  putBack,
  removed,
  sessionEnded,
  settled,
  started,
  waitingOf,
  withdrawn,
} from './floor.rules.ts';
import { floor, id, listed } from './floor.sample.ts';
import { type FloorState, type RequestRow, turnOn } from './floor-state.ts';
import { mostOnList } from './requesting.rules.ts';

const kinds = fc.constantFrom(...requestKinds);
const steps = {
  asks: fc.record({ kind: kinds, attendance: fc.constantFrom('hall' as const, 'remote' as const) }),
  call: fc.constant({}),
  start: fc.constant({}),
  speakPodium: fc.constant({}),
  end: fc.constant({}),
  pause: fc.record({ isPaused: fc.boolean() }),
  extend: fc.record({ seconds: fc.integer({ min: -600, max: 600 }) }),
  putBack: fc.constant({}),
  remove: fc.constant({}),
  withdraw: fc.constant({}),
  later: fc.constant({}),
  arrange: fc.record({ others: fc.array(fc.nat(30), { maxLength: 4 }) }),
  round: fc.constant({}),
  close: fc.constant({}),
};
type Name = keyof typeof steps;
type Step = { is: Name; which: number; ms: number } & Partial<
  RequestRow & { isPaused: boolean; seconds: number; others: number[] }
>;

const anyStep = fc.oneof(
  ...(Object.keys(steps) as Name[]).map((is) => ({
    weight: is === 'asks' || is === 'start' || is === 'call' ? 4 : 1,
    arbitrary: fc
      .tuple(fc.nat(30), fc.nat(90_000), steps[is] as fc.Arbitrary<object>)
      .map(([which, ms, more]): Step => ({ is, which, ms, ...more })),
  })),
);

const beginning = {
  id: '',
  request_id: null,
  panelist_id: null,
  kind: null,
  attendance: 'hall' as const,
  group_id: null,
  phase_id: null,
  limit_ms: 60_000,
};

/** What the desk or a phone would do now; a step that is refused changes nothing. */
function after(state: FloorState, step: Step, now: Date): FloorState {
  const row = state.requests[step.which % Math.max(1, state.requests.length)];
  const turn = { ...beginning, id: id(1000 + state.turns.length) };
  const alone = {
    asks: () => asked(state, step),
    speakPodium: () => started(state, { ...turn, panelist_id: id(9) }, now),
    end: () => ended(state, now),
    pause: () => paused(state, step.isPaused!, now),
    extend: () => extended(state, step.seconds!, now),
    round: () => newRound(state),
    close: () => sessionEnded(state, now),
  };
  if (step.is in alone) return alone[step.is as keyof typeof alone]();
  if (!row) throw new Refusal('not-found');
  const { kind, attendance } = row;
  const of: Record<Exclude<Name, keyof typeof alone>, () => FloorState> = {
    call: () => called(state, row.id, now),
    start: () => started(state, { ...turn, request_id: row.id, kind, attendance }, now),
    putBack: () => putBack(state, row.id, now),
    remove: () => removed(state, [row.id], now),
    withdraw: () => (isOnList(row.state) ? withdrawn(state, row, now) : state),
    later: () => (row.state === 'called' ? settled(lastInLine(state, row)) : state),
    arrange: () =>
      arranged(
        state,
        [...new Set([row, ...step.others!.map((n) => state.requests[n])])].flatMap((each) => each?.id ?? []),
      ),
  };
  return of[step.is as keyof typeof of]();
}

function asked(state: FloorState, { kind, attendance }: Step): FloorState {
  const number = state.floor.last_number + 1;
  const row = listed(number + 100, { number, ...(kind && { kind }), ...(attendance && { attendance }) });
  return lastInLine({ ...state, floor: { ...state.floor, last_number: number } }, row);
}

const empty: FloorState = {
  floor: { ...floor, last_number: 0, last_arrival: '0' },
  requests: [],
  turns: [],
};

/** Looks at each state of a long history. */
function always(
  look: (now: FloorState, before: FloorState, step: Step & { at: Date }) => void,
  length = 80,
): void {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: length }), (all) => {
      let state = empty;
      let time = 1_000_000;
      for (const step of all) {
        time += step.ms;
        const at = new Date(time);
        const before = state;
        state = unlessRefused(before, () => after(before, step, at));
        look(state, before, { ...step, at });
      }
    }),
    { numRuns: 150 },
  );
}

function unlessRefused(before: FloorState, change: () => FloorState): FloorState {
  try {
    return change();
  } catch (error) {
    if (error instanceof Refusal) return before;
    throw error;
  }
}

const inState = ({ requests }: FloorState, state: RequestRow['state']) =>
  requests.filter((row) => row.state === state);
const ahead = ({ requests }: FloorState) =>
  requests.filter(({ state }) => state === 'waiting' || state === 'called').map(waitingOf);

describe('in any history', () => {
  test('[F1] at most one is called, at most one speaks, and whoever speaks has the turn that is on', () => {
    always((state) => {
      expect(inState(state, 'called').length).toBeLessThanOrEqual(1);
      expect(state.turns.filter(({ ended_at }) => ended_at === null).length).toBeLessThanOrEqual(1);
      const speaking = inState(state, 'speaking').map((row) => row.id);
      expect(speaking).toEqual([turnOn(state)?.request_id ?? []].flat());
    });
  });

  test('[F13] nobody is lost: every request is there once, with its number, and was ended by somebody or waits', () => {
    always((state, before) => {
      const numbers = state.requests.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(state.floor.last_number);
      expect(numbers).toHaveLength(state.floor.last_number);
      for (const row of state.requests) {
        expect(row.ended_at === null).toBe(isOnList(row.state));
        if (row.state !== 'waiting') expect(row.fixed === null || row.state === 'called').toBe(true);
      }
      const arrivals = state.requests.map(({ arrival }) => arrival);
      expect(new Set(arrivals).size).toBe(arrivals.length);
      expect(before.requests.every(({ id: each }) => state.requests.some((row) => row.id === each))).toBe(
        true,
      );
    });
  });

  test('[F3] [F4] what is counted is what the order says', () => {
    always((state, before, { is }) => {
      expect(leadAmong(state.floor.lead, ahead(state), floor.rules)).toBe(state.floor.lead);
      const begun = state.turns.at(-1);
      if (is !== 'start' || state === before || !begun) return;
      const taken = waitingOf(before.requests.find((row) => row.id === begun.request_id)!);
      const rest = overtakenAfter(taken, ahead(before), floor.rules);
      expect(ahead(state)).toEqual(rest);
      expect(state.floor.lead).toBe(leadAfter(taken, rest, before.floor));
    });
  });

  test('[F16] [F7] each turn took exactly the time in which its clock ran, and the next begins after it', () => {
    const ran = new Map<string, number>();
    always((state, before, { at, ms }) => {
      if (before === empty) ran.clear();
      const was = turnOn(before);
      if (was?.running_since) ran.set(was.id, (ran.get(was.id) ?? 0) + ms);
      for (const turn of state.turns) {
        const now = turn.ended_at ?? at;
        expect(spokenAt(clockOf(turn), now.getTime())).toBe(ran.get(turn.id) ?? 0);
      }
      const begun = state.turns.map(({ started_at }) => started_at.getTime());
      expect(begun).toEqual([...new Set(begun)].toSorted((left, right) => left - right));
    });
  });

  test('[F12] whoever waits again does so behind everybody, with nothing by hand and nobody past them', () => {
    always((state, before, { is, which }) => {
      if ((is !== 'putBack' && is !== 'later') || state === before) return;
      const row = state.requests[which % state.requests.length]!;
      expect(row).toMatchObject({
        state: 'waiting',
        fixed: null,
        overtaken: 0,
        called_at: null,
        is_ready: false,
      });
      expect(Math.max(...ahead(state).map(({ arrival }) => arrival))).toBe(Number(row.arrival));
      const was = before.requests.find((each) => each.id === row.id)!;
      expect(row.missed).toBe(was.missed + (is === 'putBack' && was.state === 'called' ? 1 : 0));
    });
  });
});

const waits = (...all: RequestRow[]): FloorState => ({ ...empty, requests: all });
const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);
const turnOf = (row: RequestRow, n = 1) => ({
  ...beginning,
  id: id(1000 + n),
  request_id: row.id,
  kind: row.kind,
});
const fixedIn = (state: FloorState) => state.requests.map(({ fixed }) => fixed);
const [one, two, three] = [listed(3), listed(4), listed(5)];

describe('one step', () => {
  test('[F1] whoever was called and has not begun waits where they were when somebody else is called', () => {
    const state = called(called(waits(one, two), one.id, at(0)), two.id, at(1));
    expect(state.requests).toMatchObject([
      { state: 'waiting', arrival: one.arrival, called_at: null, missed: 0 },
      { state: 'called', called_at: at(1) },
    ]);
    expect(() => called(state, two.id, at(2))).toThrow(new Refusal('conflict'));
    expect(() => called(state, id(77), at(2))).toThrow(new Refusal('not-found'));
  });

  test('[F11] whoever is waiting or called is off the list, whoever speaks has spoken', () => {
    const state = started(called(waits(one, two, three), two.id, at(0)), turnOf(one), at(1));
    const [speaking, calledOne, waiting] = state.requests as [RequestRow, RequestRow, RequestRow];
    expect(withdrawn(state, waiting, at(9)).requests[2]).toMatchObject({
      state: 'withdrawn',
      ended_at: at(9),
    });
    expect(withdrawn(state, calledOne, at(9)).requests[1]).toMatchObject({ state: 'withdrawn' });
    const over = withdrawn(state, speaking, at(9));
    expect(over.requests[0]).toMatchObject({ state: 'over' });
    expect(over.turns[0]).toMatchObject({ ended_at: at(9), spoken_ms: 8_000, running_since: null });
  });

  test('[F13] what a phone has done meanwhile makes no step with several fail', () => {
    const left = { ...two, state: 'withdrawn' as const };
    const state = waits(one, left, three);
    expect(fixedIn(arranged(state, [left.id, three.id, one.id]))).toEqual([2, null, 1]);
    expect(removed(state, [one.id, left.id], at(0)).requests.map((row) => row.state)).toEqual([
      'removed',
      'withdrawn',
      'waiting',
    ]);
    expect(() => removed(state, [left.id], at(0))).toThrow(new Refusal('conflict'));
    expect(() => arranged(state, [id(77)])).toThrow(new Refusal('not-found'));
  });

  test('[F2] by hand: the newest order stands, also for somebody who is called, and an empty one ends it', () => {
    const first = called(arranged(waits(one, two, three), [two.id, one.id]), two.id, at(0));
    expect(fixedIn(first)).toEqual([2, 1, null]);
    expect(fixedIn(arranged(first, [three.id]))).toEqual([null, null, 1]);
    expect(fixedIn(arranged(first, []))).toEqual([null, null, null]);
  });

  test('[F5] replies are counted from the last contribution of the round, past points of order', () => {
    const row = (n: number, kind: RequestRow['kind']) => listed(n, { kind });
    const all = [row(3, 'contribution'), row(4, 'reply'), row(5, 'order'), row(6, 'reply'), row(7, 'reply')];
    let state = waits(...all);
    for (const [n, each] of all.slice(0, 4).entries()) state = started(state, turnOf(each, n), at(n));
    expect(state.turns.map(({ replies }) => replies)).toEqual([0, 1, 1, 2]);
    state = started(newRound(state), turnOf(all[4]!, 4), at(9));
    expect(state.turns.at(-1)).toMatchObject({ replies: 1, round: 2 });
  });

  test('[F7] more time and less, also for a turn without a limit; a clock that was set back moves no turn', () => {
    const state = started(waits(one, two), turnOf(one), at(0));
    expect(extended(state, 30, at(1)).turns[0]!.limit_ms).toBe(90_000);
    expect(extended(state, -600, at(1)).turns[0]!.limit_ms).toBe(1_000);
    const free = started(waits(one), { ...turnOf(one), limit_ms: null }, at(0));
    expect(extended(free, 30, at(10)).turns[0]!.limit_ms).toBe(40_000);
    const next = started(state, turnOf(two, 2), at(-3600));
    expect(next.turns.map(({ spoken_ms }) => spoken_ms)).toEqual([0, 0]);
    expect(next.turns[1]!.started_at.getTime()).toBeGreaterThan(at(0).getTime());
    expect(ended(state, at(86_400 * 60)).turns[0]!.spoken_ms).toBe(2 ** 31 - 1);
  });

  test('[F16] a turn takes what its clock ran, pauses excepted, also if it ends in one', () => {
    const begun = started(waits(one), turnOf(one), at(0));
    const again = paused(paused(begun, true, at(10)), false, at(30));
    expect(ended(again, at(35)).turns[0]!.spoken_ms).toBe(15_000);
    expect(ended(paused(again, true, at(36)), at(90)).turns[0]!.spoken_ms).toBe(16_000);
    expect(ended(again, at(35)).requests[0]).toMatchObject({ state: 'over', ended_at: at(35) });
  });

  test('[F12] who waits again is at nobody’s hand, overtaken by nobody, and not ready', () => {
    const before = { fixed: 2, overtaken: 3, is_ready: true, called_at: at(0), state: 'called' as const };
    const state = putBack({ ...waits({ ...one, ...before }, two), floor }, one.id, at(1));
    const anew = { fixed: null, overtaken: 0, is_ready: false, called_at: null, arrival: '7', missed: 1 };
    expect(state.requests[0]).toMatchObject({ state: 'waiting', ...anew });
    expect(state.floor.last_arrival).toBe('7');
    const other = called(waits({ ...one, ...before }, two), two.id, at(1));
    expect(other.requests[0]).toMatchObject({ state: 'waiting', is_ready: false, overtaken: 3, fixed: 2 });
    expect(removed(waits({ ...one, ...before }), [one.id], at(1)).requests[0]).toMatchObject({
      state: 'removed',
      fixed: null,
    });
  });

  test('[F3] the count begins anew with a round, and when one side has nobody who waits any more', () => {
    const hall = { ...one, attendance: 'hall' as const };
    const state = { ...waits(hall, two), floor: { ...floor, lead: 1 } };
    expect(settled(state).floor.lead).toBe(1);
    expect(withdrawn(state, two, at(0)).floor.lead).toBe(0);
    expect(newRound(state).floor).toMatchObject({ lead: 0, round: 2 });
  });

  test('nobody is brought back to a list that is full; who was put there by the crew has no owner who could go', () => {
    const full = Array.from({ length: mostOnList }, (_, index) => listed(100 + index));
    const over = { ...one, state: 'over' as const, ended_at: at(0) };
    expect(() => putBack(waits(over, ...full), over.id, at(1))).toThrow(new Refusal('list-full'));
    expect(putBack(waits(over, ...full.slice(1)), over.id, at(1)).requests[0]!.state).toBe('waiting');
    const onBehalf = { ...over, attendee_id: null, on_behalf_by: id(8) };
    expect(putBack(waits(onBehalf), onBehalf.id, at(1)).requests[0]!.state).toBe('waiting');
    expect(isOnListAgain(waits(one), one)).toBe(false);
  });

  test('[F10] nobody is brought back who is there already, or has left the meeting', () => {
    const over = { ...one, state: 'over' as const, ended_at: at(0) };
    expect(putBack(waits(over), over.id, at(1)).requests[0]).toMatchObject({
      state: 'waiting',
      ended_at: null,
    });
    const again = { ...two, attendee_id: over.attendee_id };
    expect(() => putBack(waits(over, again), over.id, at(1))).toThrow(new Refusal('conflict'));
    const gone = { ...over, attendee_id: null };
    expect(() => putBack(waits(gone), gone.id, at(1))).toThrow(new Refusal('conflict'));
    const seated = { ...gone, panelist_id: id(9) };
    expect(putBack(waits(seated), seated.id, at(1)).requests[0]!.state).toBe('waiting');
    const seatedAgain = { ...two, attendee_id: null, panelist_id: id(9) };
    expect(() => putBack(waits(seated, seatedAgain), seated.id, at(1))).toThrow(new Refusal('conflict'));
  });

  test('with a session that ends, the turn ends and the list closes; whoever is called or waits still waits', () => {
    const state = sessionEnded(
      called(started(waits(one, two, three), turnOf(one), at(0)), two.id, at(1)),
      at(5),
    );
    expect(state.floor.list).toBe('closed');
    expect(turnOn(state)).toBeNull();
    expect(state.requests.map((row) => row.state)).toEqual(['over', 'waiting', 'waiting']);
    expect(sessionEnded(state, at(6))).toBe(state);
  });
});
