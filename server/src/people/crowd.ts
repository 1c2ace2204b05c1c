import { disclosed } from '@miteinander/shared/people/splits';
import type { Query } from '../database/query.ts';

/** What a meeting says about whoever asks or speaks, and which of their properties may be shown. */
export interface Crowd {
  names: 'off' | 'optional' | 'required';
  hints: { isOn: boolean; words: string[] };
  attendances: string[];
  /** `hall:group` */
  groups: string[];
}

/** People who are in, of one attendance and group; more than twenty count as twenty. */
export type People = [attendance: string, group: string | null, n: number];

const mostCounted = 20;

const counted = (condition: string) =>
  `(SELECT count(*) FROM (SELECT 1 FROM attendee WHERE meeting_id = m.id AND state = 'active' AND attendance = a
     AND ${condition} LIMIT ${mostCounted}) AS few)::int AS n`;

/** Everybody who is in, of the meeting `m`. */
const everybody = `(SELECT json_agg(json_build_array(a, p.id, p.n))
  FROM unnest(ARRAY['hall', 'remote']) AS a CROSS JOIN LATERAL (
    SELECT g ->> 'id' AS id, ${counted(`group_id = g ->> 'id'`)} FROM jsonb_array_elements(m.groups) AS g
    UNION ALL SELECT NULL, ${counted('group_id IS NULL')}) AS p)`;

export async function crowdOf(query: Query, meeting: string): Promise<Crowd> {
  const [row] = await query<Pick<Crowd, 'names' | 'hints'> & { people: People[] }>(
    `SELECT m.names, m.hints, ${everybody} AS people FROM meeting m WHERE m.id = $1`,
    [meeting],
  );
  const { people, ...rest } = row!;
  return { ...rest, ...showable(people) };
}

/** Who is in the meeting of a session. */
export async function peopleAt(query: Query, session: string): Promise<People[]> {
  const [row] = await query<{ people: People[] }>(
    `SELECT ${everybody} AS people FROM session s JOIN meeting m ON m.id = s.meeting_id WHERE s.id = $1`,
    [session],
  );
  return row?.people ?? [];
}

/**
 * What may be shown [Q5]: as in the splits of polls, neither what fewer than five people share nor what would tell by
 * its absence that somebody is one of fewer than five.
 */
export function showable(people: readonly People[]): Pick<Crowd, 'attendances' | 'groups'> {
  const attendances = shownBy(people, ([attendance]) => attendance);
  const all = ['hall', 'remote'];
  // Whose attendance is not shown is one of all.
  const crowds = attendances.length > 0 ? attendances.map((each) => [each]) : [all];
  const groups = crowds.flatMap((crowd) => {
    const within = people.filter(([attendance]) => crowd.includes(attendance));
    const shown = shownBy(within, ([, group]) => group ?? 'none').filter((group) => group !== 'none');
    return crowd.flatMap((attendance) => shown.map((group) => `${attendance}:${group}`));
  });
  return { attendances, groups };
}

function shownBy(people: readonly People[], keyOf: (each: People) => string): string[] {
  const sums = new Map<string, number>();
  for (const each of people) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + each[2]);
  const split = disclosed([...sums].map(([key, votes]) => ({ key, votes, cells: [] })));
  return split?.parts.map(({ key }) => key) ?? [];
}

/** Where somebody is and to which group they belong. */
export interface Belonging {
  attendance: 'hall' | 'remote';
  group_id: string | null;
}

/** What of it may be shown. */
export interface Shown {
  shown_attendance: 'hall' | 'remote' | null;
  shown_group: string | null;
}

/** Of the author what may be shown, as it is when everybody can read the question for the first time. */
export function shownOf(
  { attendance, group_id }: Belonging,
  crowd: Pick<Crowd, 'attendances' | 'groups'>,
): Shown {
  const isAttendanceShown = crowd.attendances.includes(attendance);
  const isGroupShown = group_id !== null && crowd.groups.includes(`${attendance}:${group_id}`);
  return {
    shown_attendance: isAttendanceShown ? attendance : null,
    shown_group: isGroupShown ? group_id : null,
  };
}
