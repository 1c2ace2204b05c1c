import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { Database } from '@miteinander/server/database/database';
import { entities } from '@miteinander/server/entities';
import { createMeeting } from '@miteinander/server/meetings/create-meeting';
import type { MeetingDefinition } from '@miteinander/server/meetings/meeting-definition';

export interface Office {
  url: string;
  close(): Promise<void>;
}

/**
 * Makes meetings for the tests with the product's own code. It stands apart from them because loading the
 * mapper of the database takes longer than most tests.
 */
export async function openOffice(): Promise<Office> {
  // One at a time: the mapper has few connections and little patience.
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const work = last.then(() => handle(request));
    last = work.catch(() => undefined);
    work.then(
      (created) => response.end(JSON.stringify(created)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      for (const database of databases.values()) await (await database).close();
    },
  };
}

const databases = new Map<string, Promise<Database>>();

async function handle(request: IncomingMessage) {
  const { databaseUrl, definition } = JSON.parse(await bodyOf(request)) as {
    databaseUrl: string;
    definition: MeetingDefinition;
  };
  return createMeeting(await databaseOf(databaseUrl), withDates(definition));
}

function databaseOf(url: string): Promise<Database> {
  const open = async () => {
    const database = new Database(url, entities);
    await database.open();
    return database;
  };
  const known = databases.get(url) ?? open();
  databases.set(url, known);
  return known;
}

function withDates(definition: MeetingDefinition): MeetingDefinition {
  const sessions = definition.sessions.map((session) => ({
    ...session,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
  }));
  return { ...definition, endsAt: new Date(definition.endsAt), sessions };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
