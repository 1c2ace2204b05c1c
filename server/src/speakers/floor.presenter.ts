/** Who sees what of a floor: pure. */
import type { FloorView, RequestView, SpeakerView } from '@miteinander/shared/speakers/speakers.contract';
import type { Suggested } from '@miteinander/shared/speakers/speaking-order';
import type { Stream } from '../live/stream-name.ts';
import { airtimeOf, publicAirtimeOf } from './airtime.rules.ts';
import type { FloorLook, ListedRow, Seated } from './floor-look.sql.ts';
import { type TurnRow } from './floor-state.ts';

const nextShown = 3;
const watching = new Set<Stream['kind']>(['attendee', 'display', 'panelist', 'crew']);

/** A floor with its order, worked out once for all streams. */
export interface FloorThing {
  look: FloorLook;
  order: Suggested[];
}

export function presentFloor({ look, order }: FloorThing, stream: Stream): FloorView | null {
  if (!watching.has(stream.kind)) return null;
  const { floor, listed } = look;
  const byId = new Map(listed.map((row) => [row.id, row]));
  const called = listed.find(({ state }) => state === 'called');
  const isCrew = stream.kind === 'crew';
  return {
    id: floor.session_id,
    list: floor.list,
    rules: floor.rules,
    limits: floor.limits,
    voices: floor.voices,
    isAirtimeShown: floor.is_airtime_shown,
    round: floor.round,
    turn: presentTurn(look, isCrew),
    called: called
      ? { ...presentSpeaker(called, isCrew), calledAt: called.called_at!.getTime(), isReady: called.is_ready }
      : null,
    next: order.slice(0, nextShown).map(({ id }) => presentSpeaker(byId.get(id)!, isCrew)),
    waiting: order.length,
    airtime: isCrew ? airtimeOf(look) : floor.is_airtime_shown ? publicAirtimeOf(look) : null,
    ...(isCrew && {
      order: order.map(({ id, why }) => ({ id, why: told(why, byId.get(id)!) })),
      revision: Number(floor.revision),
    }),
  };
}

/** That their group has had least would tell a group that is not shown, or that there is none. */
function told(why: Suggested['why'], row: ListedRow): Suggested['why'] {
  const isGroupTold = row.speaker !== null || row.shown_group !== null;
  return isGroupTold ? why : why.filter((reason) => reason !== 'group-least');
}

function presentTurn({ turn, listed, speaking }: FloorLook, isCrew: boolean): FloorView['turn'] {
  if (!turn || turn.ended_at !== null) return null;
  const row = listed.find(({ id }) => id === turn.request_id);
  if (!row && !speaking) return null;
  const { id, replies } = turn;
  return {
    id,
    speaker: row ? presentSpeaker(row, isCrew) : fromPodium(speaking!),
    clock: clockOf(turn),
    replies: turn.kind === 'reply' || turn.kind === 'order' ? 0 : replies,
  };
}

export function clockOf({ limit_ms, spoken_ms, running_since }: TurnRow) {
  return { limitMs: limit_ms, spokenMs: spoken_ms, runningSince: running_since?.getTime() ?? null };
}

/**
 * Whoever sits on the podium is known; of others only what many share [F9]. How somebody is heard tells where they are;
 * the crew has to know it.
 */
export function presentSpeaker(row: ListedRow, isCrew: boolean): SpeakerView {
  const { speaker } = row;
  const isPlaceTold = isCrew || speaker !== null || row.shown_attendance !== null;
  return {
    request: row.id,
    number: row.number,
    panelist: speaker?.id ?? null,
    kind: row.kind,
    name: speaker?.name ?? row.name,
    organisation: speaker?.organisation ?? null,
    attendance: speaker ? speaker.attendance : row.shown_attendance,
    group: speaker ? speaker.group : row.shown_group,
    topic: row.topic,
    voice: isPlaceTold ? row.voice : null,
    microphone: isPlaceTold ? row.microphone : null,
    question: row.question_id,
  };
}

function fromPodium({ id, name, organisation, attendance, group }: Seated): SpeakerView {
  return {
    request: null,
    number: null,
    panelist: id,
    kind: null,
    name,
    organisation,
    attendance,
    group,
    topic: null,
    voice: attendance === 'hall' ? 'microphone' : 'conference',
    microphone: null,
    question: null,
  };
}

/** For the crew alone. */
export function presentRequest(row: ListedRow, limitMs: number | null, stream: Stream): RequestView | null {
  if (stream.kind !== 'crew') return null;
  const { request: _, ...speaker } = presentSpeaker(row, true);
  return {
    ...speaker,
    voice: row.voice,
    id: row.id,
    state: row.state,
    askedAt: row.asked_at.getTime(),
    from: row.attendance,
    fixed: row.fixed,
    overtaken: row.overtaken,
    isFirstTime: row.isFirstTime,
    missed: row.missed,
    isReady: row.is_ready,
    limitMs,
    support: row.support,
    isOnBehalf: row.on_behalf_by !== null,
  };
}
