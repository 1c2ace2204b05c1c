import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { pollColumns, type PollContent, type PollLife, type PollRow } from './poll-row.ts';
import type { Patience } from './polls.rules.ts';
import type { Placed } from './run-sheet.rules.ts';

export interface SteeredPoll extends PollRow, Patience {
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
    `SELECT ${pollColumns}, m.stream_grace_s AS grace_s,
       EXISTS (SELECT 1 FROM attendee WHERE meeting_id = p.meeting_id AND extra_time AND state = 'active')
         AS is_extra_asked,
       (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
     FROM poll p JOIN meeting m ON m.id = p.meeting_id
     WHERE p.id = $1 AND p.session_id = $2 AND p.state <> 'removed'`,
    [poll, session],
  );
  return row;
}

export async function saveLife(query: Query, poll: string, life: PollLife, revision: number): Promise<void> {
  await query(
    `UPDATE poll SET state = $2, opened_at = $3, closes_at = $4, hall_until = $5, remote_until = $6, extra_until = $7,
       due_at = $8, closed_at = $9, revealed = $10, frozen = $11, revision = $12 WHERE id = $1`,
    [
      poll,
      life.state,
      life.opened_at,
      life.closes_at,
      life.hall_until,
      life.remote_until,
      life.extra_until,
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

/** A poll that was taken out of the run sheet. */
export async function findRemoved(query: Query, session: string, poll: string): Promise<PollRow | undefined> {
  const [row] = await query<PollRow>(
    `SELECT ${pollColumns} FROM poll p WHERE p.id = $1 AND p.session_id = $2 AND p.state = 'removed'`,
    [poll, session],
  );
  return row;
}

export async function hasBallots(query: Query, poll: string): Promise<boolean> {
  return (await query('SELECT 1 FROM ballot WHERE poll_id = $1 LIMIT 1', [poll])).length > 0;
}

/** The polls of a session in their order. */
export function runSheet(query: Query, session: string): Promise<(Placed & { revision: number })[]> {
  return query(
    `SELECT id, position, revision::float8 FROM poll WHERE session_id = $1 AND state NOT IN ('archived', 'removed')
     ORDER BY position, id`,
    [session],
  );
}

export async function savePositions(
  { query, revision }: ChannelTx,
  placed: readonly Placed[],
): Promise<void> {
  await query(
    `UPDATE poll p SET position = v.position, revision = $3
     FROM unnest($1::uuid[], $2::int[]) AS v (id, position) WHERE p.id = v.id`,
    [placed.map(({ id }) => id), placed.map(({ position }) => position), revision],
  );
}

/** Moves whatever stands at a place, and all behind it, one up; nothing if it is free. */
export async function makeRoomAt(tx: ChannelTx, session: string, position: number): Promise<void> {
  const sheet = await runSheet(tx.query, session);
  if (!sheet.some((each) => each.position === position)) return;
  const behind = sheet.filter((each) => each.position >= position);
  await savePositions(
    tx,
    behind.map((each) => ({ id: each.id, position: each.position + 1 })),
  );
}
