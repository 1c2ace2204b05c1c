/** Every statement about questions that are taken together. All run under the lock of the session's channel. */
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Branch } from './merging.rules.ts';

export function findFamilies(query: Query, roots: readonly string[]): Promise<Branch[]> {
  return query<Branch>('SELECT id, merged_into, root_id FROM question WHERE root_id = ANY ($1)', [roots]);
}

export async function saveRoots(
  { query, revision }: ChannelTx,
  roots: ReadonlyMap<string, string>,
): Promise<void> {
  await query(
    `UPDATE question q SET root_id = n.root, stamp = $3
     FROM unnest($1::uuid[], $2::uuid[]) AS n (id, root) WHERE q.id = n.id`,
    [[...roots.keys()], [...roots.values()], revision],
  );
}

/** Of different people, whichever of the wordings they support: of this family alone. */
export const supportersOf = (root: string) =>
  `SELECT count(DISTINCT s.attendee_id)::int AS n FROM question f
   JOIN question_support s ON s.question_id = f.id AND s.is_on WHERE f.root_id = ${root}`;

export async function recountSupport(
  { query, revision }: ChannelTx,
  questions: readonly string[],
): Promise<void> {
  await query(
    `UPDATE question_tally t SET n = c.n, revision = $2
     FROM unnest($1::uuid[]) AS v (id) CROSS JOIN LATERAL (${supportersOf('v.id')}) c
     WHERE t.question_id = v.id`,
    [questions, revision],
  );
}

/** Whose own support leads elsewhere now. */
export async function supportersIn(query: Query, questions: readonly string[]): Promise<string[]> {
  const rows = await query<{ attendee_id: string }>(
    'SELECT DISTINCT attendee_id FROM question_support WHERE question_id = ANY ($1)',
    [questions],
  );
  return rows.map(({ attendee_id }) => attendee_id);
}
