import { createHash } from 'node:crypto';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import { type Actor, actorKey } from './actor.ts';

/** A command as the log knows it. */
export interface LoggedCommand {
  /** `role:id` */
  actor: string;
  id: string;
  name: string;
  /** SHA-256 of name and input */
  inputHash: Buffer;
}

export interface LoggedReply {
  data: unknown;
  revision: number;
}

export function loggedCommand(
  actor: Actor,
  command: { id: string; name: string; input: unknown },
): LoggedCommand {
  const inputHash = createHash('sha256')
    .update(command.name)
    .update(JSON.stringify(command.input) ?? '')
    .digest();
  return { actor: actorKey(actor), id: command.id, name: command.name, inputHash };
}

/** False if a command with this id was accepted before. */
export async function insertLogged(query: Query, meeting: string, command: LoggedCommand): Promise<boolean> {
  const inserted = await query(
    `INSERT INTO command_log (meeting_id, actor, id, name, input_hash) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [meeting, command.actor, command.id, command.name, command.inputHash],
  );
  return inserted.length > 0;
}

export async function storeReply(
  query: Query,
  meeting: string,
  command: LoggedCommand,
  change: { data: unknown; before?: unknown },
  { revision, revisions }: { revision: number; revisions: ReadonlyMap<string, number> },
): Promise<void> {
  const reply: LoggedReply = { data: change.data ?? null, revision };
  await query(
    `UPDATE command_log SET reply = $4, before = $5, channels = $6
     WHERE meeting_id = $1 AND actor = $2 AND id = $3`,
    [
      meeting,
      command.actor,
      command.id,
      JSON.stringify(reply),
      change.before === undefined ? null : JSON.stringify(change.before),
      [...revisions.keys()],
    ],
  );
}

/** What the command with this id was answered the first time; refused if it was another command [L4]. */
export async function findLogged(
  query: Query,
  meeting: string,
  command: LoggedCommand,
): Promise<LoggedReply> {
  const [row] = await query<{ input_hash: Buffer; reply: LoggedReply }>(
    'SELECT input_hash, reply FROM command_log WHERE meeting_id = $1 AND actor = $2 AND id = $3',
    [meeting, command.actor, command.id],
  );
  if (!row?.input_hash.equals(command.inputHash)) throw new Refusal('id-reused');
  return row.reply;
}

/** What each of these commands was answered the first time, if it was done before; many at once. */
export async function findAnswered(
  query: Query,
  meeting: string,
  commands: readonly LoggedCommand[],
): Promise<(LoggedReply | Refusal | undefined)[]> {
  const rows = await query<{ actor: string; id: string; input_hash: Buffer; reply: LoggedReply }>(
    `SELECT l.actor, l.id, l.input_hash, l.reply FROM unnest($2::text[], $3::uuid[]) AS c (actor, id)
     JOIN command_log l ON l.meeting_id = $1 AND l.actor = c.actor AND l.id = c.id`,
    [meeting, commands.map(({ actor }) => actor), commands.map(({ id }) => id)],
  );
  const known = new Map(rows.map((row) => [`${row.actor} ${row.id}`, row]));
  return commands.map(({ actor, id, inputHash }) => {
    const row = known.get(`${actor} ${id}`);
    if (row === undefined) return undefined;
    return row.input_hash.equals(inputHash) ? row.reply : new Refusal('id-reused');
  });
}

/** Which of commands that came together have the id of one before them, and are another command. */
export function reusedAmong(commands: readonly LoggedCommand[]): boolean[] {
  const first = new Map<string, LoggedCommand>();
  return commands.map((command) => {
    const key = `${command.actor} ${command.id}`;
    const before = first.get(key);
    if (!before) first.set(key, command);
    return before !== undefined && !before.inputHash.equals(command.inputHash);
  });
}

export interface Answered {
  command: LoggedCommand;
  data: unknown;
}

/** Commands with what they are answered, of one channel, in one statement. */
export async function insertAnswered(
  query: Query,
  { meeting, channel, revision }: { meeting: string; channel: string; revision: number },
  answered: readonly Answered[],
): Promise<void> {
  const column = <Value>(of: (command: LoggedCommand) => Value) => answered.map(({ command }) => of(command));
  await query(
    `INSERT INTO command_log (meeting_id, actor, id, name, input_hash, reply, channels)
     SELECT $1, actor, id, name, input_hash, reply, ARRAY[$7::uuid]
     FROM unnest($2::text[], $3::uuid[], $4::text[], $5::bytea[], $6::jsonb[])
       AS c (actor, id, name, input_hash, reply)
     ON CONFLICT DO NOTHING`,
    [
      meeting,
      column(({ actor }) => actor),
      column(({ id }) => id),
      column(({ name }) => name),
      column(({ inputHash }) => inputHash),
      answered.map(({ data }) => JSON.stringify({ data, revision } satisfies LoggedReply)),
      channel,
    ],
  );
}

/** Names a row of the log. */
export interface LogKey {
  meeting: string;
  actor: string;
  id: string;
}

/** A command of this actor, with the channels that it raised; null if the log does not know them. */
export async function findDone(
  query: Query,
  { meeting, actor, id }: LogKey,
): Promise<{ name: string; channels: string[] | null } | undefined> {
  const [row] = await query<{ name: string; channels: string[] | null }>(
    'SELECT name, channels FROM command_log WHERE meeting_id = $1 AND actor = $2 AND id = $3',
    [meeting, actor, id],
  );
  return row;
}

interface Done extends LoggedReply {
  before: unknown;
  firstRevision: number;
}

/** Gives what was done, to whoever undoes it first. */
export async function markUndone(query: Query, { meeting, actor, id }: LogKey): Promise<Done | undefined> {
  const [row] = await query<Done>(
    `UPDATE command_log SET undone_at = now()
     WHERE meeting_id = $1 AND actor = $2 AND id = $3 AND undone_at IS NULL
     RETURNING reply -> 'data' AS data, before,
       coalesce(stands_at, (reply ->> 'revision')::bigint)::float8 AS revision,
       (reply ->> 'revision')::float8 AS "firstRevision"`,
    [meeting, actor, id],
  );
  return row;
}

/**
 * What an undo brought back stood at these revisions before and stands at a new one now: so the commands that had led
 * there can be undone next.
 */
export async function standAgain(
  query: Query,
  meeting: string,
  { channels, revisions, now }: { channels: readonly string[]; revisions: readonly number[]; now: number },
): Promise<void> {
  await query(
    `UPDATE command_log SET stands_at = $4 WHERE meeting_id = $1 AND actor LIKE 'moderator:%'
       AND coalesce(stands_at, (reply ->> 'revision')::bigint) = ANY ($2::bigint[]) AND channels = $3::uuid[]
       AND undone_at IS NULL`,
    [meeting, revisions, channels, now],
  );
}

export interface CrewLogRow {
  id: string;
  name: string;
  actor: string;
  /** milliseconds since 1970, with their fractions, so that no two pages share a row or lose one */
  at: number;
  channels: string[] | null;
  isUndone: boolean;
}

const crewLogPage = 50;
/** in the year 9999; beyond it PostgreSQL would count too far */
const latestMs = 253_402_300_799_000;

/** What desks have done before a moment, the newest first. */
export function crewLog(query: Query, meeting: string, before: number | null): Promise<CrewLogRow[]> {
  return query<CrewLogRow>(
    `SELECT id, name, actor, (extract(epoch FROM at) * 1000)::float8 AS at, channels,
       undone_at IS NOT NULL AS "isUndone"
     FROM command_log WHERE meeting_id = $1 AND actor LIKE 'moderator:%'
       AND at < coalesce('epoch'::timestamptz + round($2::float8 * 1000) * interval '1 microsecond', 'infinity')
     ORDER BY at DESC LIMIT ${crewLogPage}`,
    [meeting, before === null ? null : Math.min(before, latestMs)],
  );
}
