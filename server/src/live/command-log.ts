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
  revision: number,
): Promise<void> {
  const reply: LoggedReply = { data: change.data ?? null, revision };
  await query(
    'UPDATE command_log SET reply = $4, before = $5 WHERE meeting_id = $1 AND actor = $2 AND id = $3',
    [
      meeting,
      command.actor,
      command.id,
      JSON.stringify(reply),
      change.before === undefined ? null : JSON.stringify(change.before),
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
