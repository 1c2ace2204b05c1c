import { randomUUID } from 'node:crypto';
import { lastInLine } from './floor.rules.ts';
import type { FloorState, RequestRow } from './floor-state.ts';
import { justCome } from './requesting.rules.ts';

type NewRequest = Partial<RequestRow> &
  Pick<
    RequestRow,
    | 'attendee_id'
    | 'kind'
    | 'topic'
    | 'name'
    | 'attendance'
    | 'group_id'
    | 'shown_attendance'
    | 'shown_group'
    | 'voice'
    | 'asked_at'
  >;

/** One more at the end of the line, with the next number. */
export function added(state: FloorState, given: NewRequest): { after: FloorState; row: RequestRow } {
  const { floor } = state;
  const number = floor.last_number + 1;
  const row: RequestRow = {
    ...justCome,
    ...given,
    id: randomUUID(),
    meeting_id: floor.meeting_id,
    session_id: floor.session_id,
    number,
    arrival: floor.last_arrival,
    stamp: floor.stamp,
  };
  const after = lastInLine({ ...state, floor: { ...floor, last_number: number } }, row);
  return { after, row: after.requests.at(-1)! };
}
