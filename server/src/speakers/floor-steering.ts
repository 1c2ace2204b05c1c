/** How the crew steers a floor: look under the lock, let a rule decide, store, and remember how it was. */
import { isOnList } from '@miteinander/shared/speakers/request-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { Change, ChannelTx } from '../live/channel-writer.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { backAsTheyAre } from './coming-back.ts';
import { isOnListAgain, isOwnerGone, settled } from './floor.rules.ts';
import { type FloorRow, type FloorState, type RequestRow, type TurnRow, turnOn } from './floor-state.ts';
import { findFloorState, saveFloorState } from './floor.sql.ts';
import { refuseOverfull } from './requesting.rules.ts';

export interface Steered {
  id: string;
  revision: number;
}

type Now = Date;
type Rule = (state: FloorState, now: Now, tx: ChannelTx) => FloorState | Promise<FloorState>;

interface OfFloor {
  session: string;
  expects: number;
}

/** One step of the crew; `named` are requests that need not be on the list any more. */
export async function steerFloor(
  tx: ChannelTx,
  { session, expects, named }: OfFloor & { named?: readonly string[] },
  rule: Rule,
): Promise<Change<Steered>> {
  const { now, ...state } = await findFloorState(tx.query, session, named);
  if (Number(state.floor.revision) !== expects)
    throw new Refusal('conflict', { current: { id: session, revision: Number(state.floor.revision) } });
  const next = await backAsTheyAre(tx, state, await rule(state, now, tx));
  const after = { ...next, floor: { ...next.floor, revision: String(tx.revision) } };
  await saveFloorState(tx, state, after);
  return {
    data: { id: session, revision: tx.revision },
    before: earlierOf(state, after),
    persons: personsOf(state, after),
  };
}

/** What attendees do: stamped, but no reason for a moderator's step to fail. */
export async function saveOwn(tx: ChannelTx, before: FloorState, after: FloorState): Promise<string[]> {
  await saveFloorState(tx, before, after);
  return personsOf(before, after);
}

/** Everybody with a phone whose place may be another one now. */
export function personsOf(...states: FloorState[]): string[] {
  const rows = states.flatMap(({ requests }) => requests);
  return [...new Set(rows.map(({ attendee_id }) => attendee_id).filter((id) => id !== null))];
}

const keptOfRequest = [
  'id',
  'state',
  'arrival',
  'fixed',
  'overtaken',
  'missed',
  'is_back',
  'is_ready',
  'called_at',
  'ended_at',
] as const satisfies (keyof RequestRow)[];
const keptOfTurn = [
  'id',
  'limit_ms',
  'spoken_ms',
  'running_since',
  'replies',
  'ended_at',
] as const satisfies (keyof TurnRow)[];
const keptOfFloor = [
  'list',
  'rules',
  'limits',
  'voices',
  'is_airtime_shown',
  'round',
  'lead',
  'revision',
] as const satisfies (keyof FloorRow)[];

type KeptRequest = Pick<RequestRow, (typeof keptOfRequest)[number]>;
type KeptTurn = Pick<TurnRow, (typeof keptOfTurn)[number]>;

/** What the log keeps: neither who it was nor what they wanted to say. */
export interface EarlierFloor {
  session: string;
  floor: Pick<FloorRow, (typeof keptOfFloor)[number]>;
  requests: KeptRequest[];
  turns: KeptTurn[];
  /** the turn that began */
  begun: string | null;
}

export function earlierOf(before: FloorState, after: FloorState): EarlierFloor {
  const now = new Set<RequestRow | TurnRow>([...after.requests, ...after.turns]);
  const known = new Set(before.turns.map(({ id }) => id));
  return {
    session: before.floor.session_id,
    floor: picked(before.floor, keptOfFloor),
    requests: before.requests.filter((row) => !now.has(row)).map((row) => picked(row, keptOfRequest)),
    turns: before.turns.filter((row) => !now.has(row)).map((row) => picked(row, keptOfTurn)),
    begun: after.turns.find(({ id }) => !known.has(id))?.id ?? null,
  };
}

/** As it was, as long as no moderator has touched the floor since; gives who is told. */
export async function stepBackFloor(
  tx: ChannelTx,
  done: Pick<DoneCommand<EarlierFloor>, 'before' | 'firstRevision'>,
): Promise<string[]> {
  const { session, floor, requests, turns, begun } = done.before;
  const ids = requests.map(({ id }) => id);
  const { now: _, ...state } = await findFloorState(tx.query, session, ids);
  if (Number(state.floor.revision) !== done.firstRevision) throw new Refusal('conflict');
  if (begun !== null && turnOn(state)?.id !== begun) throw new Refusal('conflict');
  const before: FloorState = { ...state, turns: state.turns.filter(({ id }) => id !== begun) };
  const restored: FloorState = settled({
    floor: { ...state.floor, ...floor },
    // All of them: the limits and the round that are back concern also those that stay as they are.
    requests: requestsAsBefore(state, requests).map((row) => ({ ...row })),
    turns: await turnsAsBefore(tx.query, before.turns, turns),
  });
  const after = await backAsTheyAre(tx, state, restored);
  refuseUnspoken(after);
  refuseOverfull(after);
  if (begun !== null) await tx.query('DELETE FROM turn WHERE id = $1', [begun]);
  await saveFloorState(tx, before, after);
  return personsOf(state, after);
}

/** What somebody has decided about their own request meanwhile stands [F18]. */
function requestsAsBefore(state: FloorState, kept: readonly KeptRequest[]): readonly RequestRow[] {
  const was = new Map(kept.map((row) => [row.id, row]));
  const rows = state.requests.map((row) => asBefore(state, row, was.get(row.id)));
  const isNothingLeft = rows.every((row, index) => row === state.requests[index]);
  if (kept.length > 0 && isNothingLeft) throw new Refusal('conflict');
  return rows;
}

/** What somebody has decided about their own request stands; whoever has asked anew is on the list with that. */
function asBefore(state: FloorState, row: RequestRow, was: KeptRequest | undefined): RequestRow {
  if (!was || row.state === 'withdrawn' || row.state === 'written' || isOwnerGone(row)) return row;
  if (isOnList(was.state) && isOnListAgain(state, row)) return row;
  return asKept(row, was);
}

export function asKept(row: RequestRow, was: KeptRequest): RequestRow {
  return { ...row, ...was, called_at: dated(was.called_at), ended_at: dated(was.ended_at) };
}

/** A turn that its speaker has ended is not on again. */
function refuseUnspoken(state: FloorState): void {
  const turn = turnOn(state);
  const isSpoken = state.requests.some(({ id, state: is }) => id === turn?.request_id && is === 'speaking');
  if (turn !== null && turn.request_id !== null && !isSpoken) throw new Refusal('conflict');
}

async function turnsAsBefore(
  query: Query,
  there: readonly TurnRow[],
  was: readonly KeptTurn[],
): Promise<readonly TurnRow[]> {
  const missing = was.filter(({ id }) => !there.some((turn) => turn.id === id)).map(({ id }) => id);
  const older = await query<TurnRow>('SELECT * FROM turn WHERE id = ANY ($1)', [missing]);
  const byId = new Map(was.map((turn) => [turn.id, turn]));
  return [...older, ...there].map((turn) => {
    const kept = byId.get(turn.id);
    return kept
      ? { ...turn, ...kept, running_since: dated(kept.running_since), ended_at: dated(kept.ended_at) }
      : turn;
  });
}

/** What was a date is a text in the log. */
function dated(date: Date | string | null): Date | null {
  return date === null ? null : new Date(date);
}

function picked<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}
