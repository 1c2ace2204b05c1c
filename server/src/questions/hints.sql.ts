import type { Query } from '../database/query.ts';
import { windowSize } from './window.ts';

/** Sessions of a meeting with questions that wait for the crew. */
export async function sessionsThatWait(query: Query, meeting: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT s.id FROM session s WHERE s.meeting_id = $1 AND EXISTS (
       SELECT 1 FROM question q WHERE q.session_id = s.id AND q.state = 'new' AND q.merged_into IS NULL)`,
    [meeting],
  );
  return rows.map(({ id }) => id);
}

/** Marks those anew that wait longest, as many as a desk sees at once; the decision about them does not change. */
export async function remark(
  query: Query,
  { session, revision }: { session: string; revision: number },
  hintsIn: (text: string) => string[],
): Promise<void> {
  const rows = await query<{ id: string; text: string }>(
    `SELECT q.id, q.text FROM question q
     WHERE q.session_id = $1 AND q.state = 'new' AND q.merged_into IS NULL
     ORDER BY q.asked_at, q.id LIMIT ${windowSize.waiting}`,
    [session],
  );
  const marked = rows.map(({ id, text }) => ({ id, hints: hintsIn(text) }));
  await query(
    `UPDATE question q SET hints = n.hints, stamp = $2
     FROM jsonb_to_recordset($1) AS n (id uuid, hints text[]) WHERE q.id = n.id AND q.hints <> n.hints`,
    [JSON.stringify(marked), revision],
  );
}
