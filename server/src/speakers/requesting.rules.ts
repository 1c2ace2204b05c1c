/** Who may be put on the list, and how they will be heard. */
import {
  isOnList,
  mostOnList,
  mostWithBroughtBack,
  voices,
  type Voice,
} from '@miteinander/shared/speakers/request-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import { type Belonging, type Crowd, shownOf } from '../people/crowd.ts';
import { type FloorState, type RequestRow } from './floor-state.ts';

type Offered = FloorState['floor']['voices'];

/**
 * Why somebody cannot come on the list: while it is closed nobody does but with a point of order, and only while the
 * session is on.
 */
export function notListed(
  { floor, requests }: Pick<FloorState, 'floor' | 'requests'>,
  { isLive, kind }: { isLive: boolean; kind: RequestRow['kind'] },
): Refusal | undefined {
  if (!isLive || (floor.list === 'closed' && kind !== 'order')) return new Refusal('list-closed');
  return isFull({ requests }) ? new Refusal('list-full') : undefined;
}

export function refuseFull(state: Pick<FloorState, 'requests'>): void {
  if (isFull(state)) throw new Refusal('list-full');
}

function isFull(state: Pick<FloorState, 'requests'>): boolean {
  return countOn(state) >= mostOnList;
}

/** An undo brings people back also if others have come in their place [F18], but not again and again. */
export function refuseOverfull(state: Pick<FloorState, 'requests'>): void {
  if (countOn(state) > mostWithBroughtBack) throw new Refusal('list-full');
}

function countOn({ requests }: Pick<FloorState, 'requests'>): number {
  return requests.filter(({ state }) => isOnList(state)).length;
}

/** The way that was wished for if there is one, otherwise the first that is offered to people there. */
export function voiceFor(
  attendance: RequestRow['attendance'],
  offered: Offered,
  wished: Voice | undefined,
): Voice {
  if (attendance === 'hall') return wished === 'read-out' && offered.isReadOut ? 'read-out' : 'microphone';
  const possible = voices.filter((voice) => isOffered(voice, offered));
  return wished !== undefined && possible.includes(wished) ? wished : (possible[0] ?? 'read-out');
}

function isOffered(voice: Voice, { conference, phone, isReadOut }: Offered): boolean {
  if (voice === 'conference') return conference !== null;
  if (voice === 'phone') return phone !== null;
  return voice === 'read-out' && isReadOut;
}

/**
 * As somebody takes part now who waits already, with what may be shown of it. Whoever has chosen to be read out stays
 * so; whoever had no other choice speaks where they can now.
 */
export function takingPartAs(
  row: RequestRow,
  who: Belonging,
  { crowd, offered }: { crowd: Pick<Crowd, 'attendances' | 'groups'>; offered: Offered },
): RequestRow {
  const { attendance, group_id } = who;
  const wished = isChosen(row, offered) ? row.voice : undefined;
  const voice = attendance === row.attendance ? row.voice : voiceFor(attendance, offered, wished);
  const microphone = attendance === 'hall' ? row.microphone : null;
  return { ...row, attendance, group_id, ...shownOf(who, crowd), voice, microphone };
}

function isChosen({ attendance, voice }: RequestRow, offered: Offered): boolean {
  return voice !== 'read-out' || attendance === 'hall' || voiceFor(attendance, offered, undefined) !== voice;
}

/** Everything else of a row that has only begun to wait. */
export const justCome = {
  panelist_id: null,
  on_behalf_by: null,
  addressed_to: null,
  question_id: null,
  microphone: null,
  fixed: null,
  overtaken: 0,
  missed: 0,
  is_back: false,
  is_ready: false,
  speaking_s: null,
  called_at: null,
  ended_at: null,
  state: 'waiting',
} as const satisfies Partial<RequestRow>;
