import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Findings } from '@miteinander/server/cli/rehearse/report';
import { verdictOf } from '@miteinander/server/cli/rehearse/verdict';
import { cleanUp } from '../harness/clean-up.ts';
import { query, rowsOf } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { freePort } from '../harness/free-port.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer, temporaryFolder } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

const program = createRequire(import.meta.url).resolve('@miteinander/server/cli/rehearse');

/** Not the ones that other tests are just counting on, and whose meetings it would have to ask. */
let url: string;
let databaseUrl: string;
const quietly = ['--no-limit', '--yes'];
beforeAll(async () => {
  ({ url: databaseUrl } = await ownDatabase());
  ({ url } = await ownServer({ databaseUrl }));
});

describe('a rehearsal', () => {
  test('that is killed leaves its meeting; the next one deletes it, rehearses, and leaves nothing', async () => {
    const killed = await rehearsal(['--url', url, ...quietly, '--attendees', '20']);
    const leftover = await until('people have joined', joinedMeeting);
    killed.child.kill('SIGKILL');
    await killed.ends;
    expect(await rowsOf(leftover, databaseUrl)).toBeGreaterThan(20);

    const next = await rehearsal(['--url', url, ...quietly, '--attendees', '60', '--json']);
    const own = await until('the next one has begun', async () => {
      const meeting = await joinedMeeting();
      return meeting !== null && meeting !== leftover && meeting;
    });
    const code = await next.ends;
    expect(next.errors()).toContain('An earlier rehearsal had left its meeting behind');
    expect([await rowsOf(leftover, databaseUrl), await rowsOf(own, databaseUrl)]).toEqual([0, 0]);

    const { measures, verdict } = JSON.parse(next.output()) as Findings;
    // How fast it was is the machine's business, what is said of it is ours.
    expect(verdict).toEqual({ ...verdictOf(measures), isExact: true });
    expect(code).toBe(verdict.word === 'too much' ? 1 : 0);
    // Three polls; changes do not count twice, and whoever was cut off is counted, too.
    expect(measures).toMatchObject({
      hall: 39,
      remote: 21,
      arrival: { count: 60, outside: 0 },
      back: { count: 39, lost: 0 },
      exactness: { confirmed: 180, counted: 180, wrongPolls: 0, unknown: 0, wrongOwn: 0, states: 1 },
    });
  });

  test('that is interrupted leaves nothing', async () => {
    const interrupted = await rehearsal(['--url', url, ...quietly, '--attendees', '30']);
    const own = await until('people have joined', joinedMeeting);
    interrupted.child.kill('SIGINT');
    expect(await interrupted.ends).toBe(130);
    expect(await rowsOf(own, databaseUrl)).toBe(0);
    expect(interrupted.errors()).toContain('Interrupted');
  });
});

describe('a rehearsal that cannot be says why in one line', () => {
  test('people are in a meeting of this server', async () => {
    await newMeeting({}, { ...environment(), url, databaseUrl });
    expect(await refusal('--url', url)).toMatch(/^2 people are in "Ein Treffen" \(\d{3} \d{3}\) right now/);
  });

  test('nobody listens', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    expect(await refusal('--url', nowhere)).toMatch(/^No server answers at .*: npm start$/);
  });

  test('a proxy keeps the WebSocket', async () => {
    const proxy = await listening(
      createServer((request, response) => {
        void handOn(`${url}${request.url}`, response);
      }),
    );
    expect(await refusal('--url', proxy)).toMatch(
      /the WebSocket upgrade is not passed on .* \d{3} instead of/,
    );
  });

  test('the program has other settings than the server', async () => {
    const other = await rehearsal(['--url', url, '--yes'], {
      APP_SECRET: 'another-secret-that-is-long-enough',
    });
    expect([await other.ends, other.errors()]).toEqual([
      1,
      expect.stringContaining('has another APP_SECRET'),
    ]);
  });

  test('more than one machine can pretend', async () => {
    const child = await rehearsal(['--attendees', '5001']);
    expect([await child.ends, child.errors()]).toEqual([2, expect.stringContaining('from 10 to 5,000')]);
  });
});

interface Running {
  child: ChildProcess;
  /** the exit code, once its output is complete */
  ends: Promise<number | null>;
  output: () => string;
  errors: () => string;
}

/** The program as a process of its own. */
async function rehearsal(args: string[], env: Record<string, string> = {}): Promise<Running> {
  const { PATH, HOME, TMPDIR } = process.env;
  const { appSecret } = environment();
  const own = { DATABASE_URL: databaseUrl, APP_SECRET: appSecret, DATA_DIR: await temporaryFolder(), ...env };
  const child = spawn(process.execPath, [program, ...args], { env: { PATH, HOME, TMPDIR, ...own } });
  cleanUp(() => child.kill('SIGKILL'));
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.output += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += String(chunk)));
  const ends = once(child, 'close').then(([code]) => code as number | null);
  return { child, ends, output: () => said.output, errors: () => said.errors };
}

/** The last line of a program that ends with 1. */
async function refusal(...args: string[]): Promise<string> {
  const { ends, errors } = await rehearsal(args);
  expect(await ends).toBe(1);
  return errors().trim().split('\n').at(-1)!;
}

/** The newest meeting of a rehearsal in which there are people, or null. */
async function joinedMeeting(): Promise<string | null> {
  const [found] = await query<{ id: string }>(
    `SELECT id FROM meeting m WHERE uuid_extract_version(id) = 8
       AND (SELECT count(*) FROM attendee a WHERE a.meeting_id = m.id) >= 10 ORDER BY created_at DESC LIMIT 1`,
    [],
    databaseUrl,
  );
  return found?.id ?? null;
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp(() => server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

/** As a proxy does that knows nothing of upgrades. */
async function handOn(address: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(address);
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
  response.end(await answer.text());
}
