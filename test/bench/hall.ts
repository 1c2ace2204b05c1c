import { randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { LoadSocket, type LoadListener } from '@miteinander/server/cli/load/load-socket';
import { Database } from '@miteinander/server/database/database';
import { entities } from '@miteinander/server/entities';
import { type CreatedMeeting, createMeeting } from '@miteinander/server/meetings/create-meeting';
import { accessSecret, tokenHash } from '@miteinander/server/people/secrets';
import type { View } from '@miteinander/shared/contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import { choice, definitionOf, type WantedPoll } from '../harness/definition.ts';
import { Program } from './program.ts';

const appSecret = 'a-secret-of-the-benchmark-that-is-long-enough';
const server = createRequire(import.meta.url).resolve('@miteinander/server/programs/main');
const openAtOnce = 100;

/** A person of a benchmark: known to the server already, so that nobody has to pass the door first. */
export interface Guest {
  id: string;
  token: string;
}

/** Our server as it is shipped, with one meeting in it whose people are known. */
export class Hall {
  private constructor(
    public program: Program,
    readonly meeting: CreatedMeeting,
    private readonly databaseUrl: string,
    private readonly env: Record<string, string>,
  ) {}

  /** A meeting with one session and the given polls in it, none of them open yet. */
  static async open(
    databaseUrl: string,
    polls: WantedPoll[],
    env: Record<string, string> = {},
  ): Promise<Hall> {
    const meeting = await withDatabase(databaseUrl, (database) =>
      createMeeting(database, definitionOf({ polls })),
    );
    const given = { DATABASE_URL: databaseUrl, APP_SECRET: appSecret, ...env };
    return new Hall(await Program.start(server, given), meeting, databaseUrl, given);
  }

  get session(): string {
    return this.meeting.sessions[0]!.id;
  }

  get polls(): string[] {
    return this.meeting.sessions[0]!.polls;
  }

  /** Writes so many people into the meeting, a third of them remote. */
  async invite(count: number): Promise<Guest[]> {
    const guests = Array.from({ length: count }, () => ({
      id: randomUUID(),
      token: randomBytes(32).toString('base64url'),
    }));
    await withDatabase(this.databaseUrl, (database) =>
      database.source.query(
        `INSERT INTO attendee (id, meeting_id, token_hash, attendance)
         SELECT id, $1, hash, CASE WHEN n % 3 = 0 THEN 'remote' ELSE 'hall' END
         FROM unnest($2::uuid[], $3::bytea[]) WITH ORDINALITY AS t (id, hash, n)`,
        [this.meeting.id, guests.map(({ id }) => id), guests.map(({ token }) => tokenHash(token))],
      ),
    );
    return guests;
  }

  connect(guest: Guest, listener?: LoadListener): Promise<LoadSocket> {
    return LoadSocket.open(this.program.url, { as: 'attendee', token: guest.token }, listener);
  }

  crew(role: 'moderator' | 'display', listener?: LoadListener): Promise<LoadSocket> {
    const secret = accessSecret(appSecret, this.meeting.id, role, 1);
    const who: Handshake = { as: role, code: this.meeting.code, secret };
    return LoadSocket.open(this.program.url, who, listener);
  }

  /** Opens the polls with these ids, as a moderator does. */
  async openPolls(polls: readonly string[]): Promise<void> {
    const moderator = await this.crew('moderator');
    const [crew] = await watch(moderator, this.session, ['crew']);
    const views = crew!.changed['polls'] as View<'polls'>[];
    for (const poll of polls) {
      const expects = views.find(({ id }) => id === poll)!.revision!;
      const reply = await moderator.send('poll:open', { session: this.session, poll, expects });
      if (!reply.ok) throw new Error(`The poll was not opened: ${reply.error.message}`);
    }
    moderator.close();
  }

  async kill(): Promise<void> {
    await this.program.end('SIGKILL');
  }

  /** The same server again, on the same port. */
  async restart(): Promise<void> {
    this.program = await Program.start(server, this.env, this.program.port);
  }
}

/** Everybody sees the results of such a poll at once: the most work for whoever delivers. */
export const livePoll: WantedPoll = { ...choice('a', 'b', 'c', 'd'), results: 'live' };

/** Gives what each stream is at now; comes again as long as it is told to. */
export async function watch(
  socket: LoadSocket,
  channel: string,
  streams: readonly string[],
): Promise<(Delta | null)[]> {
  const wanted = streams.map((stream) => ({ stream, since: 0, epoch: null }));
  for (;;) {
    const reply = await socket.send('live:subscribe', { channel, streams: wanted });
    if (reply.ok) return reply.data;
    if (reply.error.kind !== 'retry')
      throw new Error(`${streams.join()} may not be watched: ${reply.error.message}`);
    await pause(reply.error.retryAfterMs ?? 500);
  }
}

/** Does something for each of many, a hundred at a time, in order. */
export async function inHundreds<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += openAtOnce) {
    const some = items.slice(start, start + openAtOnce);
    results.push(...(await Promise.all(some.map((item, index) => work(item, start + index)))));
  }
  return results;
}

async function withDatabase<Result>(url: string, work: (database: Database) => Promise<Result>) {
  const database = new Database(url, entities);
  await database.open();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
