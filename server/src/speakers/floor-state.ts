/** The floor of a session as the tables keep it, and as the rules move it. */
import type { RequestKind, RequestState, Voice } from '@miteinander/shared/speakers/request-states';
import type { FloorSettings, OrderRules } from '@miteinander/shared/speakers/speakers.contract';

export interface FloorRow {
  session_id: string;
  meeting_id: string;
  list: FloorSettings['list'];
  rules: OrderRules;
  limits: FloorSettings['limits'];
  voices: FloorSettings['voices'];
  is_airtime_shown: boolean;
  round: number;
  lead: number;
  last_number: number;
  last_arrival: string;
  revision: string;
  stamp: string;
}

export interface RequestRow {
  id: string;
  meeting_id: string;
  session_id: string;
  attendee_id: string | null;
  panelist_id: string | null;
  on_behalf_by: string | null;
  addressed_to: string | null;
  question_id: string | null;
  number: number;
  arrival: string;
  kind: RequestKind;
  topic: string | null;
  name: string | null;
  attendance: 'hall' | 'remote';
  group_id: string | null;
  shown_attendance: 'hall' | 'remote' | null;
  shown_group: string | null;
  voice: Voice;
  microphone: number | null;
  state: RequestState;
  fixed: number | null;
  overtaken: number;
  missed: number;
  /** waits again, behind everybody who waited then */
  is_back: boolean;
  is_ready: boolean;
  speaking_s: number | null;
  asked_at: Date;
  called_at: Date | null;
  ended_at: Date | null;
  stamp: string;
}

export interface TurnRow {
  id: string;
  meeting_id: string;
  session_id: string;
  request_id: string | null;
  panelist_id: string | null;
  kind: RequestKind | null;
  attendance: 'hall' | 'remote';
  group_id: string | null;
  round: number;
  phase_id: string | null;
  limit_ms: number | null;
  spoken_ms: number;
  running_since: Date | null;
  /** how many replies were given since the last contribution, this turn included if it is one */
  replies: number;
  started_at: Date;
  ended_at: Date | null;
  stamp: string;
}

/** What a command sees and changes: rows that it replaces by others are stored. */
export interface FloorState {
  floor: FloorRow;
  /** those on the list, and the ones that a command names */
  requests: readonly RequestRow[];
  /** the newest ones, in their order; the last one may be on */
  turns: readonly TurnRow[];
}

export const floorColumns =
  'session_id, meeting_id, list, rules, limits, voices, is_airtime_shown, round, lead, last_number, last_arrival, revision, stamp';

const requestNames = [
  'id',
  'meeting_id',
  'session_id',
  'attendee_id',
  'panelist_id',
  'on_behalf_by',
  'addressed_to',
  'question_id',
  'number',
  'arrival',
  'kind',
  'topic',
  'name',
  'attendance',
  'group_id',
  'shown_attendance',
  'shown_group',
  'voice',
  'microphone',
  'state',
  'fixed',
  'overtaken',
  'missed',
  'is_back',
  'is_ready',
  'speaking_s',
  'asked_at',
  'called_at',
  'ended_at',
  'stamp',
] as const satisfies (keyof RequestRow)[];

const turnNames = [
  'id',
  'meeting_id',
  'session_id',
  'request_id',
  'panelist_id',
  'kind',
  'attendance',
  'group_id',
  'round',
  'phase_id',
  'limit_ms',
  'spoken_ms',
  'running_since',
  'replies',
  'started_at',
  'ended_at',
  'stamp',
] as const satisfies (keyof TurnRow)[];

export const requestColumns = requestNames.map((name) => `r.${name}`).join(', ');
export const turnColumns = turnNames.map((name) => `t.${name}`).join(', ');

export function isWaiting({ state }: Pick<RequestRow, 'state'>): boolean {
  return state === 'waiting';
}

/** The turn that is on. */
export function turnOn({ turns }: Pick<FloorState, 'turns'>): TurnRow | null {
  const newest = turns.at(-1);
  return newest && newest.ended_at === null ? newest : null;
}
