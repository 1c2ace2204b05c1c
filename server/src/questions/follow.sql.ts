import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { RootOfAsked } from './asked.presenter.ts';
import { questionColumns, type QuestionRow } from './question-row.ts';

interface Link {
  session: string;
  question: string;
  author: string;
  hash: Buffer;
}

/** False if it is not the author's question. Of several links of a question the last one counts. */
export async function keepLink(query: Query, { session, question, author, hash }: Link): Promise<boolean> {
  const taken = await query('SELECT 1 FROM question WHERE link_hash = $1 AND id <> $2', [hash, question]);
  if (taken.length > 0) throw new Refusal('id-reused');
  const kept = await query(
    `UPDATE question SET link_hash = $4
     WHERE id = $2 AND session_id = $1 AND author = $3 AND state <> 'withdrawn' RETURNING 1`,
    [session, question, author, hash],
  );
  return kept.length > 0;
}

/** A question by its link, with the one that it was merged into. */
export async function findByLink(
  query: Query,
  hash: Buffer,
): Promise<{ row: QuestionRow; root: RootOfAsked | null } | undefined> {
  const [row] = await query<QuestionRow>(
    `SELECT ${questionColumns} FROM question q WHERE q.link_hash = $1 AND q.state <> 'withdrawn'`,
    [hash],
  );
  if (!row) return undefined;
  if (row.merged_into === null) return { row, root: null };
  const [root] = await query<RootOfAsked>(
    'SELECT id, text, state, place, declined, answer, follow_up FROM question WHERE id = $1',
    [row.root_id],
  );
  return { row, root: root ?? null };
}
