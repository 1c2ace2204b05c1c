import { floorDefaults } from '../meetings/floor-defaults.ts';
import type { ListedRow } from './floor-look.sql.ts';
import type { FloorRow } from './floor-state.ts';

/** A floor and requests on it, for tests. */
export const id = (digit: number) => `8a0f3f3e-7d0f-4b3a-9d2f-${String(digit).padStart(12, '0')}`;

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
  last_number: 3,
  last_arrival: '3',
  revision: '7',
  stamp: '9',
};

/** Somebody remote of a small club, unless told otherwise. */
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
    is_ready: false,
    speaking_s: 240,
    asked_at: new Date(1_000_000),
    called_at: null,
    ended_at: null,
    stamp: '9',
    speaker: null,
    isFirstTime: true,
    support: null,
    ...more,
  };
}
