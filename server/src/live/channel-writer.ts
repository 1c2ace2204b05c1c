import { Injectable } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import type pg from 'pg';
import { Database } from '../database/database.ts';
import { queryOn, type Query } from '../database/query.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { Actor } from './actor.ts';
import { Broadcaster } from './broadcaster.ts';
import { ChannelQueue } from './channel-queue.ts';
import { findLogged, insertLogged, type LoggedCommand, storeReply } from './command-log.ts';
import { Identity } from './identity.ts';

/** What a transaction of a channel works with. */
export interface ChannelTx {
  query: Query;
  /** what every changed row of the (first or only) channel is stamped with */
  revision: number;
  /** the revision of each raised channel */
  revisions: ReadonlyMap<string, number>;
}

export interface Change<Data> {
  data: Data;
  /**
   * what stood there before, for undo; its `revision`, if it has one, is the one that the thing had (or several), so
   * that after an undo what was done before can be undone, too
   */
  before?: unknown;
  /** persons whose own stream has changed; `all` of those who watch the channel */
  persons?: Iterable<string> | 'all';
  /** nothing was changed after all: roll back, so that the revision stays */
  isUnchanged?: boolean;
  /**
   * what was sent last and is not answered yet: COMMIT travels behind it, and does nothing if it fails (decision
   * 0016)
   */
  writes?: Promise<unknown>;
}

export interface Written<Data> {
  data: Data;
  revision: number | undefined;
}

export interface WriteRequest {
  meeting: string;
  /** channel ids; of a meeting's and a session's the meeting's is locked first, whatever the order here */
  channels: readonly string[];
  /** who asks; null for the product's own work (due polls, retention) */
  actor: Actor | null;
  /** set for commands of kind `write` */
  command?: LoggedCommand;
}

/** A first question of a transaction: sent together with the raise, and answered under its lock. */
export type FirstQuestion<Asked> = (query: Query) => Promise<Asked>;

interface Commit {
  isSent: boolean;
  /** what it has raised, once that is sure */
  revisions?: ReadonlyMap<string, number>;
  persons?: Iterable<string> | 'all' | undefined;
}

interface Work<Data, Asked> {
  request: WriteRequest;
  channels: string[];
  ask: FirstQuestion<Asked>;
  change: (tx: ChannelTx, asked: Asked) => Promise<Change<Data>>;
  commit: Commit;
}

const nothing = () => Promise.resolve(undefined);

/**
 * The one way to change live state [L2]: stand in line, BEGIN, raise the revisions (which locks the channel
 * rows), only then look and change, COMMIT, mark dirty, and only then answer. Dirty is marked as soon as
 * COMMIT was sent, whatever came back: a lost connection may hide a durable commit.
 */
@Injectable()
export class ChannelWriter {
  private readonly queue = new ChannelQueue();

  constructor(
    private readonly database: Database,
    private readonly broadcaster: Broadcaster,
    private readonly identity: Identity,
    private readonly metrics: Metrics,
  ) {}

  write<Data>(
    request: WriteRequest,
    change: (tx: ChannelTx) => Promise<Change<Data>>,
  ): Promise<Written<Data>> {
    return this.writeAsking(request, nothing, change);
  }

  /** The same with a question that needs no answer before it; it saves a journey to PostgreSQL (decision 0013). */
  async writeAsking<Data, Asked>(
    request: WriteRequest,
    ask: FirstQuestion<Asked>,
    change: (tx: ChannelTx, asked: Asked) => Promise<Change<Data>>,
  ): Promise<Written<Data>> {
    const channels = inLockOrder(request);
    const turns: (() => void)[] = [];
    const commit: Commit = { isSent: false };
    try {
      for (const channel of channels) turns.push(await this.queue.enter(channel));
      return await this.transaction({ request, channels, ask, change, commit });
    } finally {
      if (commit.revisions) this.broadcaster.wrote(commit.revisions);
      if (commit.isSent) this.broadcaster.dirty(channels, commit.persons);
      for (const leave of turns.toReversed()) leave();
    }
  }

  /** True once no transaction is running or waiting. */
  get isIdle(): boolean {
    return this.queue.isEmpty;
  }

  private async transaction<Data, Asked>({
    request,
    channels,
    ask,
    change,
    commit,
  }: Work<Data, Asked>): Promise<Written<Data>> {
    const begunAt = performance.now();
    const client = await this.database.writes.connect();
    try {
      // Sent together: PostgreSQL goes through them in this order.
      const begun = client.query('BEGIN');
      const raised = raise(client, request.meeting, channels);
      const [tx, asked] = await Promise.all([raised, ask(queryOn(client)), begun]);
      const { meeting, command, actor } = request;
      const [isNew, isValid] = await Promise.all([
        command ? insertLogged(tx.query, meeting, command) : true,
        actor ? this.identity.isValid(tx.query, actor) : true,
      ]);
      // First the log: whoever repeats the command with which they left is answered as they were [L4].
      if (command && !isNew) return await this.repeated<Data>(client, meeting, command);
      if (!isValid) throw new Refusal('revoked');
      const done = await change(tx, asked);
      if (done.isUnchanged) {
        await client.query('ROLLBACK');
        client.release();
        return { data: done.data, revision: undefined };
      }
      if (command) await Promise.all([done.writes, storeReply(tx.query, meeting, command, done, tx)]);
      commit.isSent = true;
      commit.persons = done.persons;
      // Sent together: after an error PostgreSQL rolls back instead, and the error is what everybody hears.
      await Promise.all([done.writes, client.query('COMMIT')]);
      commit.revisions = tx.revisions;
      this.metrics.committed(begunAt);
      client.release();
      return { data: done.data, revision: tx.revision };
    } catch (error) {
      await giveBack(client, commit.isSent);
      throw error;
    }
  }

  private async repeated<Data>(
    client: pg.PoolClient,
    meeting: string,
    command: LoggedCommand,
  ): Promise<Written<Data>> {
    const first = await findLogged(queryOn(client), meeting, command);
    await client.query('ROLLBACK');
    client.release();
    return { data: first.data as Data, revision: first.revision };
  }
}

/** Raising is a plain UPDATE: `SELECT … FOR UPDATE` would block joins through their foreign keys. */
async function raise(client: pg.PoolClient, meeting: string, channels: string[]): Promise<ChannelTx> {
  const query = queryOn(client);
  const revisions = new Map<string, number>();
  for (const channel of channels) {
    const [row] = await query<{ revision: string }>(
      'UPDATE channel SET revision = revision + 1 WHERE id = $1 AND meeting_id = $2 RETURNING revision',
      [channel, meeting],
    );
    if (!row) throw new Refusal('not-found');
    revisions.set(channel, Number(row.revision));
  }
  return { query, revisions, revision: revisions.get(channels[0]!)! };
}

function inLockOrder({ meeting, channels }: WriteRequest): string[] {
  const others = [...new Set(channels)].filter((channel) => channel !== meeting).toSorted();
  return channels.includes(meeting) ? [meeting, ...others] : others;
}

/** After an error before COMMIT the transaction is rolled back; after COMMIT was sent the connection is unknown. */
async function giveBack(client: pg.PoolClient, isCommitSent: boolean): Promise<void> {
  if (isCommitSent) return client.release(true);
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}
