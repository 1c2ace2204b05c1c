/** A floor as views are made of it, for tests. */
import { floorDefaults } from '../meetings/floor-defaults.ts';
import type { FloorLook, ListedRow, SumRow } from './floor-look.sql.ts';
import type { FloorRow, TurnRow } from './floor-state.ts';

export const id = (digit: number) => `8a0f3f3e-7d0f-4b3a-9d2f-${String(digit).padStart(12, '0')}`;
export const at = new Date(1_000_000);

export const floor: FloorRow = {
  session_id: id(1),
  meeting_id: id(2),
  list: 'open',
  rules: floorDefaults.rules,
  limits: floorDefaults.limits,
  voices: floorDefaults.voices,
  is_airtime_shown: true,
  round: 1,
  lead: 0,
  last_number: 6,
  last_arrival: '6',
  revision: '7',
  stamp: '9',
};

export function listed(number: number, more: Partial<ListedRow> = {}): ListedRow {
  return {
    id: id(number),
    meeting_id: id(2),
    session_id: id(1),
    attendee_id: id(number),
    panelist_id: null,
    on_behalf_by: null,
    addressed_to: null,
    question_id: null,
    number,
    arrival: String(number),
    kind: 'contribution',
    topic: 'canary-topic',
    name: null,
    attendance: 'remote',
    group_id: 'verein',
    shown_attendance: null,
    shown_group: null,
    voice: 'conference',
    microphone: null,
    state: 'waiting',
    fixed: null,
    overtaken: 0,
    missed: 0,
    is_back: false,
    is_ready: false,
    speaking_s: 240,
    asked_at: at,
    called_at: null,
    ended_at: null,
    stamp: '9',
    speaker: null,
    isFirstTime: true,
    support: null,
    ...more,
  };
}

export const look = (more: Partial<FloorLook> = {}): FloorLook => ({
  floor,
  now: at,
  phase: null,
  listed: [listed(3), listed(4), listed(5), listed(6)],
  turn: null,
  speaking: null,
  replies: null,
  sums: [],
  meanMs: null,
  people: [],
  ...more,
});
export const nothing: SumRow = {
  attendance: 'hall',
  group: null,
  shownAttendance: null,
  shownGroup: null,
  isPodium: false,
  ms: 0,
  turns: 0,
  msOfRound: 0,
  turnsOfRound: 0,
};

export const turnOf = (row: ListedRow, more: Partial<TurnRow> = {}): TurnRow => ({
  id: id(9),
  meeting_id: id(2),
  session_id: id(1),
  request_id: row.id,
  panelist_id: row.panelist_id,
  kind: row.kind,
  attendance: row.attendance,
  group_id: row.group_id,
  round: 1,
  phase_id: null,
  limit_ms: 90_000,
  spoken_ms: 0,
  running_since: at,
  replies: 0,
  started_at: at,
  ended_at: null,
  stamp: '9',
  ...more,
});
