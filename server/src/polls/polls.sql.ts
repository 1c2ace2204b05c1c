import type { Query } from '../database/query.ts';
import { pollColumns, type PollContent, type PollLife, type PollRow } from './poll-row.ts';

export interface SteeredPoll extends PollRow {
  /** the meeting's stream grace in seconds */
  grace_s: number;
  /** milliseconds since 1970 by the database's clock */
  now: number;
}

/** A poll under the channel's lock, with the clock that its life goes by. */
export async function findPoll(
  query: Query,
  session: string,
  poll: string,
): Promise<SteeredPoll | undefined> {
  const [row] = await query<SteeredPoll>(
    `SELECT ${pollColumns}, m.stream_grace_s AS grace_s, (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
     FROM poll p JOIN meeting m ON m.id = p.meeting_id
     WHERE p.id = $1 AND p.session_id = $2 AND p.state <> 'removed'`,
    [poll, session],
  );
  return row;
}

export async function saveLife(query: Query, poll: string, life: PollLife, revision: number): Promise<void> {
  await query(
    `UPDATE poll SET state = $2, opened_at = $3, closes_at = $4, hall_until = $5, remote_until = $6, due_at = $7,
       closed_at = $8, revealed = $9, frozen = $10, revision = $11 WHERE id = $1`,
    [
      poll,
      life.state,
      life.opened_at,
      life.closes_at,
      life.hall_until,
      life.remote_until,
      life.due_at,
      life.closed_at,
      life.revealed,
      life.frozen && JSON.stringify(life.frozen),
      revision,
    ],
  );
}

export async function saveContent(
  query: Query,
  poll: string,
  content: PollContent,
  revision: number,
): Promise<void> {
  await query(
    `UPDATE poll SET type = $2, question = $3, options = $4, min = $5, max = $6, abstain = $7, results = $8,
       duration_s = $9, revision = $10 WHERE id = $1`,
    [poll, ...contentValues(content), revision],
  );
}

export interface NewPoll extends PollContent {
  id: string;
  meeting: string;
  session: string;
  family: string;
  round: number;
}

/** Comes after all that are in the run sheet; what was archived has no place in it any more. */
export async function insertPoll(query: Query, poll: NewPoll, revision: number): Promise<void> {
  await query(
    `INSERT INTO poll (id, type, question, options, min, max, abstain, results, duration_s, revision, meeting_id,
       session_id, family_id, round, position)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, coalesce(max(position), 0) + 1
     FROM poll WHERE session_id = $12 AND state NOT IN ('archived', 'removed')`,
    [poll.id, ...contentValues(poll), revision, poll.meeting, poll.session, poll.family, poll.round],
  );
  await query('INSERT INTO poll_result (poll_id, meeting_id, session_id, revision) VALUES ($1, $2, $3, $4)', [
    poll.id,
    poll.meeting,
    poll.session,
    revision,
  ]);
}

function contentValues(content: PollContent): unknown[] {
  return [
    content.type,
    JSON.stringify(content.question),
    JSON.stringify(content.options),
    content.min,
    content.max,
    content.abstain,
    content.results,
    content.duration_s,
  ];
}

/** The salt of a family is made when its first round is opened, or again after it was deleted. */
export async function ensureSalt(query: Query, poll: PollRow, salt: Buffer): Promise<void> {
  await query(
    'INSERT INTO poll_salt (family_id, meeting_id, salt) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [poll.family_id, poll.meeting_id, salt],
  );
}

export async function countLive(query: Query, session: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    `SELECT count(*)::int AS n FROM poll WHERE session_id = $1 AND state NOT IN ('archived', 'removed')`,
    [session],
  );
  return row?.n ?? 0;
}
