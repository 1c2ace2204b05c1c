import type { ChannelTx } from '../live/channel-writer.ts';

/** How many questions of a kind are live in the streams of a session; the others come in pages. */
export const windowSize = {
  waiting: 100,
  apart: 30,
  supported: 50,
  newest: 50,
  pinned: 50,
  answered: 30,
  putAway: 30,
};

const { waiting, apart, supported, newest, pinned, answered, putAway } = windowSize;

const ofState = (state: string, order: string, most: number) =>
  `(SELECT id FROM question WHERE session_id = $1 AND merged_into IS NULL AND state = '${state}'
     ORDER BY ${order} LIMIT ${most})`;
const last = (state: string, most: number) => ofState(state, 'moved_at DESC, id DESC', most);

const waitingOnes = (isApart: boolean, most: number) =>
  `(SELECT id FROM question WHERE session_id = $1 AND merged_into IS NULL AND state = 'new' AND is_apart = ${isApart}
     ORDER BY asked_at, id LIMIT ${most})`;

/** Each part reads as many rows of an index as it takes. */
const wanted = [
  waitingOnes(false, waiting),
  waitingOnes(true, apart),
  ofState('approved', 'approved_at DESC, id DESC', newest),
  last('answered', answered),
  last('declined', putAway),
  last('archived', putAway),
  `(SELECT question_id FROM question_tally WHERE session_id = $1 AND is_listed
     ORDER BY n DESC, question_id LIMIT ${supported})`,
  '(SELECT id FROM question WHERE session_id = $1 AND place IS NOT NULL)',
  `(SELECT id FROM question WHERE session_id = $1 AND is_pinned AND merged_into IS NULL LIMIT ${pinned})`,
].join(' UNION ');

/**
 * Lets the questions into the window of their session that belong there now, at most so many, and the others out; says
 * how many came and went. Of constant cost: it reads the windows of before and after, and writes what differs.
 */
export async function refreshWindow(
  { query, revision }: ChannelTx,
  session: string,
  mostNewcomers = 1000,
): Promise<number> {
  const moved = await query(
    `WITH wanted AS MATERIALIZED (${wanted})
     UPDATE question SET in_window = NOT in_window, stamp = $2 WHERE id = ANY (ARRAY(
       (SELECT w.id FROM wanted w CROSS JOIN LATERAL (SELECT in_window FROM question WHERE id = w.id LIMIT 1) q
        WHERE NOT q.in_window LIMIT $3)
       UNION ALL
       SELECT id FROM question WHERE session_id = $1 AND in_window AND id NOT IN (SELECT id FROM wanted)))
     RETURNING 1`,
    [session, revision, mostNewcomers],
  );
  return moved.length;
}
