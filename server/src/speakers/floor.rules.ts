/** How the floor moves: pure functions from what a command sees to what stands afterwards. */
import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { OrderRules } from '@miteinander/shared/speakers/speakers.contract';
import {
  leadAfter,
  leadAmong,
  overtakenAfter,
  repliesAfter,
  type Waiting,
} from '@miteinander/shared/speakers/speaking-order';
import { Refusal } from '@miteinander/shared/wire/errors';
import { type FloorState, type RequestRow, type TurnRow, turnOn } from './floor-state.ts';
import { refuseFull } from './requesting.rules.ts';

/** How somebody leaves the list by themselves. */
const ownDecisions = ['withdrawn', 'written'] as const;

/** The request, as long as it is in one of these states; otherwise somebody was faster. */
export function requestIn(
  { requests }: FloorState,
  id: string,
  states: readonly RequestRow['state'][],
): RequestRow {
  const row = requests.find((each) => each.id === id);
  if (!row) throw new Refusal('not-found');
  if (!states.includes(row.state)) throw new Refusal('conflict', { current: { state: row.state } });
  return row;
}

/** Those of them who are there; that somebody has taken their own request back makes no step fail [F13]. */
function stillThere(
  state: FloorState,
  ids: readonly string[],
  states: readonly RequestRow['state'][],
): RequestRow[] {
  const rows = ids.map((id) => requestIn(state, id, [...states, ...ownDecisions]));
  const there = rows.filter((row) => states.includes(row.state));
  if (there.length === 0 && ids.length > 0) throw new Refusal('conflict', { current: null });
  return there;
}

/** Somebody is called; whoever was called and has not begun waits again where they were. */
export function called(state: FloorState, id: string, now: Date): FloorState {
  const row = requestIn(state, id, ['waiting']);
  const before = state.requests.find((each) => each.state === 'called');
  return settled(
    withRequests(state, [
      ...(before ? [uncalled(before)] : []),
      { ...row, state: 'called', called_at: now, is_ready: false },
    ]),
  );
}

function uncalled(row: RequestRow): RequestRow {
  return { ...row, state: 'waiting', called_at: null, is_ready: false };
}

/** What begins: whose turn, and how long it may take. */
export type Beginning = Pick<
  TurnRow,
  'id' | 'request_id' | 'panelist_id' | 'kind' | 'attendance' | 'group_id' | 'phase_id' | 'limit_ms'
>;

/** Somebody is given the floor: the clock starts, and the turn that was on ends. */
export function started(state: FloorState, beginning: Beginning, now: Date): FloorState {
  const free = turnOn(state) ? endedTurn(state, now) : state;
  const { floor } = free;
  const newest = free.turns.at(-1);
  const replies = newest?.round === floor.round ? newest.replies : null;
  const turn: TurnRow = {
    ...beginning,
    meeting_id: floor.meeting_id,
    session_id: floor.session_id,
    round: floor.round,
    spoken_ms: 0,
    running_since: now,
    replies: repliesAfter(beginning.kind, { rules: floor.rules, replies }),
    // The order of turns does not depend on a clock that was set back meanwhile.
    started_at: new Date(Math.max(now.getTime(), (newest?.started_at.getTime() ?? 0) + 1)),
    ended_at: null,
    stamp: floor.stamp,
  };
  const begun = { ...free, turns: [...free.turns, turn] };
  if (beginning.request_id === null) return settled(begun);
  const row = requestIn(free, beginning.request_id, ['waiting', 'called']);
  return taken(begun, row);
}

/** Somebody's turn is counted: for hall and remote, and for those whom it has overtaken. */
function taken(state: FloorState, row: RequestRow): FloorState {
  const { floor } = state;
  const waiting = state.requests.filter(isAhead).map(waitingOf);
  const rest = overtakenAfter(waitingOf(row), waiting, floor.rules);
  const overtaken = new Map(rest.map((each) => [each.id, each.overtaken]));
  const passed = state.requests.filter(
    (each) => (overtaken.get(each.id) ?? each.overtaken) !== each.overtaken,
  );
  const lead = leadAfter(waitingOf(row), rest, floor);
  return settled({
    ...withRequests(state, [
      ...passed.map((each) => ({ ...each, overtaken: overtaken.get(each.id)! })),
      { ...row, state: 'speaking', fixed: null },
    ]),
    floor: { ...floor, lead },
  });
}

/** The turn that is on is over, and so is its request. */
export function ended(state: FloorState, now: Date): FloorState {
  if (!turnOn(state)) throw new Refusal('conflict', { current: null });
  return settled(endedTurn(state, now));
}

function endedTurn(state: FloorState, now: Date): FloorState {
  const turn = turnOn(state)!;
  const over = withTurn(state, { ...stopped(turn, now), ended_at: now });
  const speaker = state.requests.find((each) => each.state === 'speaking');
  return speaker ? withRequests(over, [{ ...speaker, state: 'over', ended_at: now }]) : over;
}

/** What the column holds: 24 days, in which somebody forgets to end a turn. */
const mostMs = 2 ** 31 - 1;

function stopped(turn: TurnRow, now: Date): TurnRow {
  const ran = turn.running_since ? Math.max(0, now.getTime() - turn.running_since.getTime()) : 0;
  return { ...turn, spoken_ms: Math.min(mostMs, turn.spoken_ms + ran), running_since: null };
}

export function paused(state: FloorState, isPaused: boolean, now: Date): FloorState {
  const turn = turnOn(state);
  if (!turn || (turn.running_since === null) === isPaused) throw new Refusal('conflict', { current: null });
  return withTurn(state, isPaused ? stopped(turn, now) : { ...turn, running_since: now });
}

/** More time, or less; a turn without a limit gets one that ends so much from now. */
export function extended(state: FloorState, seconds: number, now: Date): FloorState {
  const turn = turnOn(state);
  if (!turn) throw new Refusal('conflict', { current: null });
  const from = turn.limit_ms ?? stopped(turn, now).spoken_ms;
  return withTurn(state, { ...turn, limit_ms: Math.min(mostMs, Math.max(1000, from + seconds * 1000)) });
}

/** Behind everybody else, as if they had just come [F12]. */
export function putBack(state: FloorState, id: string, now: Date): FloorState {
  const row = requestIn(state, id, ['called', 'speaking', 'over', 'removed']);
  if (isOwnerGone(row) || (!isOnList(row.state) && isOnListAgain(state, row)))
    throw new Refusal('conflict', { current: { state: row.state } });
  if (!isOnList(row.state)) refuseFull(state);
  const isMissed = row.state === 'called';
  const without = row.state === 'speaking' ? endedTurn(state, now) : state;
  return settled(backInLine(without, { ...row, missed: row.missed + (isMissed ? 1 : 0) }));
}

/** Nobody who waits now is suggested after them [F12]. */
export function backInLine(state: FloorState, row: RequestRow): FloorState {
  return lastInLine(state, { ...row, is_back: true });
}

/** Whoever has asked again meanwhile is there already. */
export function isOnListAgain(
  { requests }: FloorState,
  { id, attendee_id, panelist_id }: RequestRow,
): boolean {
  const isTheirs = (row: RequestRow) =>
    (attendee_id !== null && row.attendee_id === attendee_id) ||
    (panelist_id !== null && row.panelist_id === panelist_id);
  return requests.some((row) => row.id !== id && isOnList(row.state) && isTheirs(row));
}

/** It was somebody's who has left the meeting [F17]: nobody would come. */
export function isOwnerGone({
  attendee_id,
  panelist_id,
  on_behalf_by,
}: Pick<RequestRow, 'attendee_id' | 'panelist_id' | 'on_behalf_by'>): boolean {
  return attendee_id === null && panelist_id === null && on_behalf_by === null;
}

export function lastInLine(state: FloorState, row: RequestRow): FloorState {
  const arrival = String(Number(state.floor.last_arrival) + 1);
  const waits: RequestRow = {
    ...row,
    state: 'waiting',
    arrival,
    fixed: null,
    overtaken: 0,
    is_ready: false,
    called_at: null,
    ended_at: null,
  };
  return { ...withRequests(state, [waits]), floor: { ...state.floor, last_arrival: arrival } };
}

/** Whoever has left the list meanwhile, or writes instead, is off it already [F13]. */
export function removed(state: FloorState, ids: readonly string[], now: Date): FloorState {
  const rows = stillThere(state, ids, ['waiting', 'called']);
  return settled(
    withRequests(
      state,
      rows.map((row) => gone(row, 'removed', now)),
    ),
  );
}

/** Whoever takes their request back is off the list; whoever speaks has finished [F11]. */
export function withdrawn(state: FloorState, row: RequestRow, now: Date): FloorState {
  if (row.state === 'speaking') return settled(endedTurn(state, now));
  return settled(withRequests(state, [gone(row, 'withdrawn', now)]));
}

/** Nobody has the floor or is called any more, and nobody else comes on the list. Those who waited stay on it. */
export function sessionEnded(state: FloorState, now: Date): FloorState {
  const isOver = turnOn(state) === null && state.floor.list === 'closed';
  const before = state.requests.find((each) => each.state === 'called');
  if (isOver && !before) return state;
  const silent = turnOn(state) ? endedTurn(state, now) : state;
  const without = before ? withRequests(silent, [uncalled(before)]) : silent;
  return settled({ ...without, floor: { ...without.floor, list: 'closed' } });
}

function gone(row: RequestRow, state: 'removed' | 'withdrawn', now: Date): RequestRow {
  return { ...row, state, fixed: null, is_ready: false, ended_at: now };
}

/**
 * The head of the list in this order, by hand; everybody else as the rules have it. Whoever has left the list meanwhile
 * has no place on it [F13].
 */
export function arranged(state: FloorState, head: readonly string[]): FloorState {
  const places = new Map(stillThere(state, head, ['waiting']).map(({ id }, index) => [id, index + 1]));
  const moved = state.requests
    .filter((row) => isAhead(row) && row.fixed !== (places.get(row.id) ?? null))
    .map((row) => ({ ...row, fixed: places.get(row.id) ?? null }));
  return withRequests(state, moved);
}

/** Who has not spoken yet. Somebody called who waits again has no place by hand that is older than the others'. */
export function isAhead({ state }: RequestRow): boolean {
  return state === 'waiting' || state === 'called';
}

export function newRound(state: FloorState): FloorState {
  const { floor } = state;
  return { ...state, floor: { ...floor, round: floor.round + 1, lead: 0 } };
}

/** A row as the rules of the order see it; whether it is somebody's first time does not matter for what is counted. */
export function waitingOf(row: RequestRow): Waiting {
  return {
    id: row.id,
    arrival: Number(row.arrival),
    kind: row.kind,
    attendance: row.attendance,
    group: row.group_id,
    isFirstTime: false,
    overtaken: row.overtaken,
    fixed: row.fixed,
    isBack: row.is_back,
  };
}

/** Nobody is ahead of anybody as soon as one side has nobody who waits [F3]. */
export function settled(state: FloorState): FloorState {
  const rules: OrderRules = state.floor.rules;
  const waiting = state.requests.filter(isAhead).map(waitingOf);
  const lead = leadAmong(state.floor.lead, waiting, rules);
  return lead === state.floor.lead ? state : { ...state, floor: { ...state.floor, lead } };
}

function withTurn(state: FloorState, turn: TurnRow): FloorState {
  return { ...state, turns: state.turns.map((each) => (each.id === turn.id ? turn : each)) };
}

/** With these in place of those with their ids. */
export function withRequests(state: FloorState, rows: readonly RequestRow[]): FloorState {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const there = new Set(state.requests.map(({ id }) => id));
  return {
    ...state,
    requests: [
      ...state.requests.map((row) => byId.get(row.id) ?? row),
      ...rows.filter(({ id }) => !there.has(id)),
    ],
  };
}
