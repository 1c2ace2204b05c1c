/** Pages of questions. Each reads as many rows of an index as it shows, except where words are looked for. */
import type { Query } from '../database/query.ts';
import type { Cursor } from './lists.cursors.ts';
import { questionColumns, type QuestionRow } from './question-row.ts';

/** A question with its figure, and what the list is ordered by. */
export interface ListedRow extends QuestionRow {
  n: number;
  at: string;
}

export const pageSize = { public: 30, crew: 50 };

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** in the year 9999 */
const lastMicros = '253402300799000000';
const mostPeople = '2147483647';
/** So many were answered in one session at most, as far as their list by support goes. */
const mostAnswered = 2000;

const tally = 'CROSS JOIN LATERAL (SELECT n FROM question_tally WHERE question_id = q.id LIMIT 1) t';
const micros = (column: string) => `(extract(epoch FROM ${column}) * 1000000)::bigint::text`;
const moment = (value: string) => `('epoch'::timestamptz + ${value}::bigint * interval '1 microsecond')`;
const isBehind = '(t.n <= $2::bigint AND (t.n < $2::bigint OR q.id > $3::uuid))';

type PublicState = 'approved' | 'answered';

export function publicByTime(
  query: Query,
  { session, of, after }: { session: string; of: PublicState; after: Cursor | null },
): Promise<ListedRow[]> {
  return query<ListedRow>(
    `SELECT ${questionColumns}, t.n, ${micros('q.approved_at')} AS at FROM question q ${tally}
     WHERE q.session_id = $1 AND q.state = $2 AND q.merged_into IS NULL
       AND (q.approved_at, q.id) < (${moment('$3')}, $4::uuid)
     ORDER BY q.approved_at DESC, q.id DESC LIMIT ${pageSize.public + 1}`,
    [session, of, after?.at ?? lastMicros, after?.id ?? lastId],
  );
}

export function approvedBySupport(
  query: Query,
  { session, after }: { session: string; after: Cursor | null },
): Promise<ListedRow[]> {
  return query<ListedRow>(
    `SELECT ${questionColumns}, t.n, t.n::text AS at FROM question_tally t CROSS JOIN LATERAL (
       SELECT * FROM question WHERE id = t.question_id LIMIT 1) q
     WHERE t.session_id = $1 AND t.is_listed
       AND t.n <= $2::bigint AND (t.n < $2::bigint OR t.question_id > $3::uuid)
     ORDER BY t.n DESC, t.question_id LIMIT ${pageSize.public + 1}`,
    [session, after?.at ?? mostPeople, after?.id ?? '00000000-0000-0000-0000-000000000000'],
  );
}

export function answeredBySupport(
  query: Query,
  { session, after }: { session: string; after: Cursor | null },
): Promise<ListedRow[]> {
  return query<ListedRow>(
    `SELECT ${questionColumns}, t.n, t.n::text AS at FROM (
       SELECT * FROM question WHERE session_id = $1 AND state = 'answered' AND merged_into IS NULL
       ORDER BY approved_at DESC, id DESC LIMIT ${mostAnswered}) q ${tally}
     WHERE ${isBehind} ORDER BY t.n DESC, q.id LIMIT ${pageSize.public + 1}`,
    [session, after?.at ?? mostPeople, after?.id ?? '00000000-0000-0000-0000-000000000000'],
  );
}

export interface CrewFilter {
  session: string;
  states: readonly string[];
  /** all of them have to be in it, as patterns; null: whatever is in it */
  words: readonly string[] | null;
  label: string | null;
  isApart: boolean | null;
  after: Cursor | null;
}

export function ofCrew(
  query: Query,
  { session, states, words, label, isApart, after }: CrewFilter,
): Promise<ListedRow[]> {
  return query<ListedRow>(
    `SELECT ${questionColumns}, t.n, ${micros('q.asked_at')} AS at
     FROM unnest($2::text[]) AS s (state) CROSS JOIN LATERAL (
       SELECT * FROM question WHERE session_id = $1 AND state = s.state AND merged_into IS NULL
         AND (asked_at, id) < (${moment('$3')}, $4::uuid)
         AND ($5::text[] IS NULL OR concat_ws(' ', text, original, name) ILIKE ALL ($5))
         AND ($6::text IS NULL OR $6 = ANY (labels)) AND ($7::boolean IS NULL OR is_apart = $7)
       ORDER BY asked_at DESC, id DESC LIMIT ${pageSize.crew + 1}) q ${tally}
     ORDER BY q.asked_at DESC, q.id DESC LIMIT ${pageSize.crew + 1}`,
    [session, states, after?.at ?? lastMicros, after?.id ?? lastId, words, label, isApart],
  );
}

/** A question with all that were merged into it, each with its own figure. */
export function findWordings(query: Query, question: string): Promise<(QuestionRow & { own: number })[]> {
  return query(
    `SELECT ${questionColumns}, s.own FROM question q CROSS JOIN LATERAL (
       SELECT count(*)::int AS own FROM question_support WHERE question_id = q.id AND is_on) s
     WHERE q.root_id = $1 ORDER BY q.asked_at, q.id`,
    [question],
  );
}

export async function findListed(
  query: Query,
  session: string,
  question: string,
): Promise<(QuestionRow & { n: number }) | undefined> {
  const [row] = await query<QuestionRow & { n: number }>(
    `SELECT ${questionColumns}, t.n FROM question q ${tally}
     WHERE q.id = $2 AND q.session_id = $1 AND q.state <> 'withdrawn'`,
    [session, question],
  );
  return row;
}
