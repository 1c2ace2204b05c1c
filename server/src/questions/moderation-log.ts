/** What the crew did with questions, as the log of commands keeps it [Q16]. */
import type { QuestionState } from '@miteinander/shared/questions/question-states';
import type { Query } from '../database/query.ts';

export interface HappenedRow {
  name: string;
  by: string;
  /** milliseconds since 1970, with their fractions */
  at: number;
  questions: string[];
  text: string | null;
  state: QuestionState | null;
  isUndone: boolean;
}

const mostInPage = 200;
/** in the year 9999; beyond it PostgreSQL would count too far */
const latestMs = 253_402_300_799_000;

const happened = `name, split_part(actor, ':', 2) AS by, (extract(epoch FROM at) * 1000)::float8 AS at`;
const byCrew = `meeting_id = $1 AND channels @> ARRAY[$2::uuid] AND name LIKE 'question:%' AND actor LIKE 'moderator:%'`;

/** Newest first; a question is in it for having been changed or for being what was answered. */
export async function moderationLog(
  query: Query,
  { meeting, session, before }: { meeting: string; session: string; before: number | null },
): Promise<HappenedRow[]> {
  const rows = await query<
    Omit<HappenedRow, 'questions' | 'text'> & { changed: string[]; answered: string[] }
  >(
    `SELECT ${happened}, undone_at IS NOT NULL AS "isUndone",
       jsonb_path_query_array(before, 'lax $.questions[*].id') AS changed,
       jsonb_path_query_array(reply, 'lax $.data[*].id') AS answered,
       CASE name WHEN 'question:set-state' THEN reply #>> '{data,0,state}' END AS state
     FROM command_log WHERE ${byCrew}
       AND at < coalesce('epoch'::timestamptz + round($3::float8 * 1000) * interval '1 microsecond', 'infinity')
     ORDER BY at DESC LIMIT ${mostInPage}`,
    [meeting, session, before === null ? null : Math.min(before, latestMs)],
  );
  const named = rows.map(({ changed, answered, ...row }) => {
    const ids = new Set([...(changed ?? []), ...(answered ?? [])]);
    // Settings are answered with the session they belong to.
    ids.delete(session);
    return { ...row, questions: [...ids] };
  });
  const texts = await textsOf(
    query,
    named.flatMap(({ questions }) => questions.slice(0, 1)),
  );
  return named.map((row) => ({ ...row, text: texts.get(row.questions[0] ?? '') ?? null }));
}

async function textsOf(query: Query, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; text: string }>(
    'SELECT id, text FROM question WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** What was done with one question and not undone, oldest first. */
export function historyOf(
  query: Query,
  { meeting, session, question }: { meeting: string; session: string; question: string },
): Promise<Pick<HappenedRow, 'name' | 'by' | 'at'>[]> {
  return query(
    `SELECT ${happened} FROM command_log WHERE ${byCrew} AND undone_at IS NULL AND (
       before -> 'questions' @> $3::jsonb OR before -> 'approved' @> $4::jsonb OR reply -> 'data' @> $3::jsonb OR reply -> 'data' @> ($3::jsonb -> 0))
     ORDER BY at LIMIT ${mostInPage}`,
    [meeting, session, JSON.stringify([{ id: question }]), JSON.stringify([[question]])],
  );
}
