import type { Query } from '../database/query.ts';
import { k } from '@miteinander/shared/people/splits';
import type { QuestionRow } from './question-row.ts';

/** What a meeting says about askers, and of whom there are so many that nobody can be found out. */
export interface Crowd {
  names: 'off' | 'optional' | 'required';
  hints: { isOn: boolean; words: string[] };
  attendances: string[];
  /** `hall:group` */
  groups: string[];
}

const alike = (condition: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM attendee WHERE meeting_id = m.id AND state = 'active' AND ${condition}
     LIMIT ${k}) AS few) >= ${k}`;

export async function crowdOf(query: Query, meeting: string): Promise<Crowd> {
  const [row] = await query<Crowd>(
    `SELECT m.names, m.hints,
       ARRAY(SELECT a FROM unnest(ARRAY['hall', 'remote']) AS a WHERE ${alike('attendance = a')}) AS attendances,
       ARRAY(SELECT a || ':' || (g ->> 'id') FROM jsonb_array_elements(m.groups) AS g
         CROSS JOIN unnest(ARRAY['hall', 'remote']) AS a
         WHERE ${alike(`attendance = a AND group_id = g ->> 'id'`)}) AS groups
     FROM meeting m WHERE m.id = $1`,
    [meeting],
  );
  return row!;
}

/** Attendance is shown if five people share it, the group if five people share both [Q5]. */
export function shownOf(
  { attendance, group_id }: Pick<QuestionRow, 'attendance' | 'group_id'>,
  crowd: Pick<Crowd, 'attendances' | 'groups'>,
): Pick<QuestionRow, 'shown_attendance' | 'shown_group'> {
  const isAttendanceShown = crowd.attendances.includes(attendance);
  const isGroupShown = group_id !== null && crowd.groups.includes(`${attendance}:${group_id}`);
  return {
    shown_attendance: isAttendanceShown ? attendance : null,
    shown_group: isGroupShown ? group_id : null,
  };
}
