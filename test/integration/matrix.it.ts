import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type CommandName, commands } from '@miteinander/shared/contract';
import type { CommandContract } from '@miteinander/shared/wire/command';
import { type ErrorCode, errors } from '@miteinander/shared/wire/errors';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Reply } from '@miteinander/shared/wire/reply';
import { type Role, roles } from '@miteinander/shared/wire/roles';
import { forTheFile } from '../harness/clean-up.ts';
import { Client } from '../harness/client.ts';
import { settledDigest } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { at, malformed, oversized, replaced, uuidsIn } from '../harness/inputs.ts';
import { newToken, Phone } from '../harness/phone.ts';
import { type LivelyMeeting, livelyMeeting } from '../harness/world.ts';

const names = Object.keys(commands) as CommandName[];
const contractOf = (name: CommandName): CommandContract => commands[name];
/** Every command in every role that may send it. */
const permitted = names.flatMap((name) => contractOf(name).by.map((role) => [name, role] as const));
/** Commands that anybody may send are keyed by the meeting's code, not by who sends them. */
const ofMembers = permitted.filter(([name]) => !contractOf(name).by.includes('guest'));

const atOnce = 16;

describe('[L9] every command of the contract in every role', () => {
  let here: LivelyMeeting;
  let elsewhere: LivelyMeeting;
  /** people of a third meeting, where what they do to their own does not matter */
  const visitors = new Map<string, Client>();
  /** what is done to a meeting is done to one of its own */
  const own = new Map<string, Promise<LivelyMeeting>>();

  beforeAll(async () => {
    const [third, reading] = await Promise.all([livelyMeeting(), livelyMeeting()]);
    [here, elsewhere] = await Promise.all([livelyMeeting(), livelyMeeting()]);
    for (const [name, role] of ofMembers) visitors.set(`${name} ${role}`, await actor(third, role, 2));
    // What only reads has to leave its meeting as it was, so that one is enough for all that do.
    for (const [name, role] of permitted) own.set(`${name} ${role}`, Promise.resolve(reading));
    const changing = permitted.filter(([name]) => contractOf(name).kind !== 'read');
    // They are made while what is refused is tried; each mostly waits for its ticks.
    const made = someAtATime(changing.length, () => forTheFile(livelyMeeting));
    for (const [index, [name, role]] of changing.entries()) own.set(`${name} ${role}`, made[index]!);
  });

  describe('is refused to a role that may not', () => {
    const forbidden = names.flatMap((name) =>
      roles.filter((role) => !contractOf(name).by.includes(role)).map((role) => [name, role] as const),
    );
    test.each(forbidden)('%s as %s', async (name, role) => {
      const client = await actor(here, role, 1);
      const input = exampleOf(name, contractOf(name).by[0]!, here);
      const code = role === 'guest' ? 'not-signed-in' : 'forbidden';
      await changesNothing([here], async () =>
        isRefused(await client.sendPatiently(command(name, input)), code),
      );
    });
  });

  describe('is refused to a token that nobody has', () => {
    test.each(ofMembers)('%s as %s', async (name, role) => {
      const client = await impostor(here, role);
      const input = exampleOf(name, role, here);
      await changesNothing([here], async () =>
        isRefused(await client.sendPatiently(command(name, input)), 'not-signed-in'),
      );
    });
  });

  describe('reaches no other meeting', () => {
    test.each(ofMembers)('%s as %s', async (name, role) => {
      const client = visitors.get(`${name} ${role}`)!;
      const input = exampleOf(name, role, here);
      await changesNothing([here], async () => {
        const reply = await client.sendPatiently(command(name, input));
        if (uuidsIn(input).length > 0) isNothing(reply, name);
        else isKnown(reply);
      });
    });
  });

  describe('finds no thing of another meeting, and none that does not exist', () => {
    test.each(ofMembers)('%s as %s', async (name, role) => {
      const client = await actor(here, role, 3);
      const mine = exampleOf(name, role, here);
      const theirs = exampleOf(name, role, elsewhere);
      await changesNothing([here, elsewhere], async () => {
        for (const path of uuidsIn(mine).filter((each) => !isOfOwnMaking(name, each))) {
          for (const id of [at(theirs, path), randomUUID()]) {
            isNothing(await client.sendPatiently(command(name, replaced(mine, path, id))), name);
          }
        }
      });
    });
  });

  describe('is refused when it is malformed', () => {
    test.each(permitted)('%s as %s', async (name, role) => {
      const contract = contractOf(name);
      const wrong = malformed(exampleOf(name, role, here)).filter(
        (each) => !contract.input.safeParse(each).success,
      );
      expect(wrong.length).toBeGreaterThan(2);
      const clients = await Promise.all([4, 5, 6].map((th) => actor(here, role, th)));
      await changesNothing([here], async () => {
        for (const [index, each] of wrong.entries()) {
          const reply = await clients[index % 3]!.sendPatiently(command(name, each));
          isRefused(reply, 'invalid');
          expect(JSON.stringify(reply)).not.toContain('canary');
        }
      });
    });
  });

  describe('is refused when it is too large', () => {
    test.each(permitted)('%s as %s', async (name, role) => {
      const client = await actor(here, role, 3);
      const input = oversized(exampleOf(name, role, here));
      await changesNothing([here], async () =>
        isRefused(await client.sendPatiently(command(name, input)), 'too-large'),
      );
    });
  });

  describe('[L10] is slowed down when it comes too fast, and gets in after the time it was told', () => {
    const trials = new Map<string, ReturnType<typeof hurries>>();

    beforeAll(async () => {
      const pairs = permitted.map(async ([name, role]) => {
        const clients = [await actor(here, role, 7), await actor(here, role, 8)] as const;
        return [name, role, clients] as const;
      });
      // All at once, because each waits for its pace.
      for (const [name, role, clients] of await Promise.all(pairs)) {
        const trial = hurries(name, ...clients);
        trial.catch(() => undefined);
        trials.set(`${name} ${role}`, trial);
      }
    });

    test.each(permitted)('%s as %s', async (name, role) => {
      const { limit } = contractOf(name);
      const { replies, tookMs, meanwhile, later } = await trials.get(`${name} ${role}`)!;
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.slice(0, limit.burst)).toEqual(Array.from({ length: limit.burst }, () => 'invalid'));
      // Some time may pass before the last one is sent: so much more is let in.
      const slowed = replies.filter((reply) => !reply.ok && reply.error.code === 'slow-down');
      const most = limit.burst + 1 + (tookMs / 1000) * limit.perSecond;
      expect(replies.length - slowed.length).toBeLessThanOrEqual(most);
      expect(slowed.length).toBeGreaterThan(0);
      for (const reply of slowed) {
        isRefused(reply, 'slow-down');
        const waitMs = reply.ok ? 0 : reply.error.retryAfterMs!;
        expect(waitMs).toBeGreaterThan(0);
        expect(waitMs).toBeLessThanOrEqual(1000 / limit.perSecond);
      }
      // The pace is the person's own: nobody else waits.
      isRefused(meanwhile, 'invalid');
      isRefused(later, 'invalid');
    });
  });

  describe('[L4] is allowed once, however often and however late it is repeated', () => {
    test.each(permitted)('%s as %s', async (name, role) => {
      const contract = contractOf(name);
      const world = await own.get(`${name} ${role}`)!;
      const client = await whoActs(world, name, role);
      const input = exampleOf(name, role, world);
      const before = await settledDigest(world.meeting.id);
      const id = randomUUID();
      const send = () => sendWhileThere(client, { id, name, input });

      const [first, second] = await Promise.all([send(), send()]);
      expect(first).toMatchObject({ ok: true });
      if (first !== 'gone' && first.ok) contract.output.parse(first.data);
      const after = await settledDigest(world.meeting.id);
      if (contract.kind === 'read') expect(after).toEqual(before);
      else expect(after).not.toEqual(before);

      const later = await send();
      if (contract.kind === 'read') {
        for (const again of [second, later]) expect(again).toMatchObject({ ok: true });
        return;
      }
      for (const again of [second, later]) if (again !== 'gone') expect(said(again)).toEqual(said(first));
      expect(await settledDigest(world.meeting.id)).toEqual(after);
      if (contract.kind === 'write') await refusesOtherUse(client, id, name, role, world);
    });
  });

  test('after all that the server is the same process, up and ready', async () => {
    const client = await here.meeting.guest();
    expect(client.hello.epoch).toBe(here.hall.client.hello.epoch);
    expect((await fetch(`${environment().url}/health/ready`)).status).toBe(200);
  });
});

/** The same again and again, so many at once as do not keep each other. */
function someAtATime<Made>(count: number, make: () => Promise<Made>): Promise<Made>[] {
  const made: Promise<Made>[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = index < atOnce ? make() : made[index - atOnce]!.then(make);
    // Whoever waits for it hears of it.
    one.catch(() => undefined);
    made.push(one);
  }
  return made;
}

/** What the contract says is allowed, in this world as it stands now. */
function exampleOf(name: CommandName, role: Role, { world }: LivelyMeeting): object {
  return contractOf(name).example(world(), role) as object;
}

function command(name: string, input: unknown) {
  return { id: randomUUID(), name, input };
}

/** Somebody in this role; the `th` desk or display, or a phone of its own. */
async function actor({ meeting }: LivelyMeeting, role: Role, th: number): Promise<Client> {
  if (role === 'guest') return meeting.guest();
  if (role === 'attendee') return (await Phone.join(meeting)).client;
  const credentials = { as: role, code: meeting.code, secret: meeting.secret(role, th) };
  return Client.connect({ name: role, credentials });
}

/** Ids that whoever sends them makes: nothing has to be there for them. */
function isOfOwnMaking(name: CommandName, [key]: readonly string[]): boolean {
  return name === 'phase:plan' && key === 'phases';
}

/** What only the author of a question or of a request may do with it. */
const ofAuthors = new Set<CommandName>([
  'question:change',
  'question:withdraw',
  'question:reply',
  'question:keep-link',
  'speaker:withdraw',
  'speaker:answer-call',
  'speaker:write-instead',
  'speaker:speak-instead',
]);

/** What only the scribe of a table may do there, or whoever sits at it. */
const ofScribes = new Set<CommandName>([
  'table:leave',
  'table:take-notes',
  'table:state',
  'table:reword',
  'table:move-statement',
  'table:take-out',
  'table:call-help',
]);

/** Whose the things of a world are, where they are somebody's. */
async function whoActs(world: LivelyMeeting, name: CommandName, role: Role): Promise<Client> {
  const isOwn = role === 'attendee' && (ofAuthors.has(name) || ofScribes.has(name));
  return isOwn ? world.hall.client : actor(world, role, 1);
}

/** Somebody who claims a role with a secret that is none. */
async function impostor({ meeting }: LivelyMeeting, role: Role): Promise<Client> {
  const secret = newToken();
  const credentials: Handshake =
    role === 'attendee'
      ? { as: role, token: secret }
      : { as: role as 'moderator' | 'panelist' | 'display', code: meeting.code, secret };
  const client = await Client.connect({ name: 'impostor', credentials });
  expect(client.hello).toMatchObject({ role: 'guest', id: null, refused: 'unknown' });
  return client;
}

/** Sends more than it may, while somebody else sends one, and then waits as it was told. */
async function hurries(name: CommandName, client: Client, other: Client) {
  const { burst } = contractOf(name).limit;
  const begun = performance.now();
  const replies = await Promise.all(
    Array.from({ length: burst + 5 }, () => client.sendRaw(command(name, null))),
  );
  const tookMs = performance.now() - begun;
  const meanwhile = await other.sendPatiently(command(name, null));
  const later = await client.sendPatiently(command(name, null));
  return { replies, tookMs, meanwhile, later };
}

/** What was in the meetings that nothing may change when it was looked at last. */
const lastSeen = new Map<string, Record<string, string | null>>();

async function changesNothing(worlds: LivelyMeeting[], happen: () => Promise<void>): Promise<void> {
  for (const { meeting } of worlds)
    if (!lastSeen.has(meeting.id)) lastSeen.set(meeting.id, await withoutPeople(meeting.id));
  await happen();
  for (const { meeting } of worlds) {
    const before = lastSeen.get(meeting.id);
    const after = await withoutPeople(meeting.id);
    // Whoever comes next answers for what they change only.
    lastSeen.set(meeting.id, after);
    expect(after).toEqual(before);
  }
}

/** The trial's own phones come in all the time. */
async function withoutPeople(meeting: string) {
  return { ...(await settledDigest(meeting)), attendee: null };
}

function isKnown(reply: Reply<unknown>): void {
  if (!reply.ok) expect(errors).toHaveProperty(reply.error.code);
}

function isRefused(reply: Reply<unknown>, code: ErrorCode): void {
  expect(reply).toMatchObject({ ok: false, error: { code, ...errors[code] } });
}

/** Refused as not there or not theirs; a read may also find nothing. */
function isNothing(reply: Reply<unknown>, name: CommandName): void {
  if (reply.ok) {
    expect(contractOf(name).kind).toBe('read');
    expect(reply.data === null || (Array.isArray(reply.data) && reply.data.length === 0)).toBe(true);
  } else expect(['not-found', 'forbidden']).toContain(reply.error.code);
}

/** What a reply says; the revision only belongs to it if something was raised. */
function said(reply: Reply<unknown> | 'gone'): unknown {
  return reply !== 'gone' && reply.ok ? reply.data : reply;
}

/** Whoever leaves is sent away; then nobody is there to be answered. */
async function sendWhileThere(client: Client, message: unknown): Promise<Reply<unknown> | 'gone'> {
  if (!client.socket.connected) return 'gone';
  return client.sendPatiently(message).catch((error: Error) => {
    if (!client.socket.connected) return 'gone';
    throw error;
  });
}

/** The id of a command stays its own, also for a command of another name. */
async function refusesOtherUse(
  client: Client,
  id: string,
  name: CommandName,
  role: Role,
  world: LivelyMeeting,
): Promise<void> {
  const other = permitted.find(
    ([each, by]) => by === role && each !== name && contractOf(each).kind === 'write',
  );
  if (!other) return;
  const input = exampleOf(other[0], role, world);
  const reply = await sendWhileThere(client, { id, name: other[0], input });
  if (reply !== 'gone') isRefused(reply, 'id-reused');
}
