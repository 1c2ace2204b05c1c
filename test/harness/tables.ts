import { randomUUID } from 'node:crypto';
import type { Output, Sent, View } from '@miteinander/shared/contract';
import type { World } from '@miteinander/shared/wire/world';
import { query } from './database.ts';
import type { Desk } from './desk.ts';
import type { TestMeeting } from './new-meeting.ts';
import type { Phone } from './phone.ts';

type Planned = Sent<'table:plan'>['tables'][number];

/** A table of the hall with ten places, unless something else is said. */
export function tableNo(number: number, more: Partial<Planned> = {}): Planned {
  const question = { de: `Leitfrage am Tisch ${number}` };
  return { number, name: null, attendance: 'hall', link: null, question, places: 10, ...more };
}

type OfRound = 'table:plan' | 'table:set-state' | 'table:cluster' | 'table:change-cluster';
type More<Name extends OfRound> = Omit<Sent<Name>, 'session' | 'expects'>;

/** Steers the round as the desk sees it, and waits until what came of it is seen there; the id is for undo. */
export async function steersRound<Name extends OfRound>(
  desk: Desk,
  name: Name,
  more: More<Name>,
): Promise<{ command: string; data: Output<Name> }> {
  const { session } = desk.place;
  const command = randomUUID();
  const { revision: expects } = await desk.sees('rounds', { id: session });
  const input = { session, expects, ...more } as unknown as Sent<Name>;
  const data = await desk.client.expectOk(name, input, { id: command });
  await desk.sees('rounds', { id: session, revision: (data as { revision: number }).revision });
  return { command, data };
}

/** Plans tables, lets people choose or work, and gives them as they were planned. */
export async function laysTables(
  desk: Desk,
  tables: readonly Planned[],
  state: 'choosing' | 'working' = 'choosing',
): Promise<View<'tables'>[]> {
  const { session } = desk.place;
  const { revision: expects } = await desk.sees('rounds', { id: session });
  const plan = { session, expects: expects!, tables: [...tables] };
  const { revision } = await desk.client.expectOk('table:plan', plan);
  const last = await desk.client.expectOk('table:set-state', { session, expects: revision, state });
  await desk.sees('rounds', { id: session, revision: last.revision });
  return Promise.all(tables.map(({ number }) => desk.sees('tables', { number })));
}

export async function sits(phone: Phone, at: string): Promise<Phone> {
  const { session } = phone.place;
  await phone.client.expectOk('table:sit', { session, table: at });
  await phone.client.watch(session, `table:${at}`);
  return phone;
}

/** Sits down and takes notes. */
export async function writesAt(phone: Phone, at: string): Promise<Phone> {
  await sits(phone, at);
  await phone.client.expectOk('table:take-notes', { session: phone.place.session, isOn: true });
  return phone;
}

export function states(phone: Phone, text: string): Promise<Output<'table:state'>> {
  return phone.client.expectOk('table:state', { session: phone.place.session, text });
}

export interface LaidTable {
  table: string;
  statement: string;
  cluster: string;
}

/**
 * A table that is working, at which somebody is the scribe and has called for help, with a statement that was put
 * under a title. Written before anybody looks, because there are many such meetings.
 */
export async function layTable(
  { id, session, databaseUrl }: TestMeeting,
  scribe: string,
): Promise<LaidTable> {
  const [at, statement, cluster] = [randomUUID(), randomUUID(), randomUUID()];
  await query(
    `WITH round AS (UPDATE table_round SET state = 'working', clusters = $6 WHERE session_id = $2),
       laid AS (INSERT INTO round_table (id, meeting_id, session_id, number, attendance, question, places, taken,
           scribe_id, statements, help_since, stamp)
         VALUES ($3, $1, $2, 1, 'hall', '{"de": "Was hilft?"}', 10, 1, $4, 1, now(), 1) RETURNING id),
       sat AS (INSERT INTO seat (session_id, attendee_id, meeting_id, table_id) SELECT $2, $4, $1, id FROM laid)
     INSERT INTO statement (id, meeting_id, session_id, table_id, text, position, cluster_id, revision, stamp)
     SELECT $5, $1, $2, id, 'Feste Ansprechpersonen', 1, $7, 1, 1 FROM laid`,
    [
      id,
      session,
      at,
      scribe,
      statement,
      JSON.stringify([{ id: cluster, title: 'Ansprechpersonen' }]),
      cluster,
    ],
    databaseUrl,
  );
  return { table: at, statement, cluster };
}

/** What the examples of the contract point to, as it stands now. */
export function worldOfTables(
  desk: Desk,
  { table: own, statement, cluster }: LaidTable,
): Pick<World, 'roundRevision' | 'tables' | 'statement' | 'cluster'> {
  const { session } = desk.place;
  const views = <Kind extends 'rounds' | 'tables' | 'statements'>(kind: Kind) => desk.client.views(kind);
  const plan = views('tables').map(({ id, number, name, attendance, link, question, places }) => ({
    id,
    number,
    name,
    attendance,
    link,
    question,
    places,
  }));
  return {
    roundRevision: views('rounds').find(({ id }) => id === session)?.revision ?? 0,
    tables: { own, plan },
    statement: {
      id: statement,
      revision: views('statements').find(({ id }) => id === statement)?.revision ?? 0,
    },
    cluster,
  };
}
