import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkBackup } from '@miteinander/server/backup/check-backup';
import { restoreBackup } from '@miteinander/server/backup/restore-backup';
import { allMigrations } from '@miteinander/server/database/schema';
import { Client } from '../harness/client.ts';
import { digest, query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, newMeeting, TestMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer, temporaryFolder } from '../harness/own-server.ts';
import { newToken, Phone } from '../harness/phone.ts';
import { runProgram } from '../harness/program.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import { asks, sets, steering, steeringAll } from '../harness/qa.ts';
import { layTable } from '../harness/tables.ts';
import { until } from '../harness/until.ts';

const groups = [
  { id: 'amt', text: { de: 'Behörde' } },
  { id: 'verein', text: { de: 'Verein' } },
];
const branding = {
  accent: '#0b5c78',
  imprint: null,
  privacy: null,
  logo: { type: 'image/svg+xml', base64: Buffer.from('<svg/>').toString('base64') },
};
const panelists = [{ name: 'Forscherin', organisation: null, group: null, attendance: 'remote' as const }];
const personalLink = newToken();
const meant = ['closed', 'archived', 'open', 'closing', 'draft'];

let folder: string;
let file: string;
let old: { url: string; databaseUrl: string };
let fresh: { url: string };
let meeting: TestMeeting;
let moderator: Desk;
let phones: Phone[];
let expired: TestMeeting;
/** how many had voted in the open poll when the backup began, and when it was there */
let votes: { before: number; atMost: number };
let secrets: string[];
/** a screen that was paired, and the display that it is */
let screen: { token: string; id: string };

beforeAll(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'a.backup.gz');
  const [source, target] = await Promise.all([ownDatabase(), ownDatabase()]);
  fresh = { url: target.url };
  const server = await ownServer({ databaseUrl: source.url });
  old = { url: server.url, databaseUrl: source.url };
  await query('DELETE FROM meeting', [], source.url);
  await aMeetingInFullSwing();
  await layTable(meeting, phones[0]!.id);
  expired = await emptyMeeting({ retentionDays: 1 }, old);
  await query(`UPDATE meeting SET ends_at = now() - interval '25 h' WHERE id = $1`, [expired.id], source.url);
  votes = await voteWhile(async () => {
    const made = await backup(file);
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/: 2 meetings, \d+ ballots, as of /) });
  });
});

describe('a backup', () => {
  test('holds everything of one moment, and only its owner can read it', async () => {
    const { header, rows } = await checkBackup(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(header.tables.map(({ name }) => name).toSorted()).toEqual(
      (await tablesOf(old.databaseUrl)).toSorted(),
    );
    expect(rows).toMatchObject({ meeting: 2, poll: meant.length + 1, attendee: phones.length + 2 });
    expect(await readdir(folder)).not.toContain('a.backup.gz.part');
  });

  test('[P5] holds no salt', async () => {
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    const bytes = gunzipSync(await readFile(file));
    for (const salt of secrets)
      for (const encoding of ['hex', 'base64', 'base64url'] as const)
        expect(bytes.includes(Buffer.from(salt, 'hex').toString(encoding))).toBe(false);
    for (const salt of secrets) expect(bytes.includes(Buffer.from(salt, 'hex'))).toBe(false);
    expect(bytes.includes('poll_salt')).toBe(false);
  });

  test('[P1] has its ballots in an order that tells nothing about time', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString('latin1')
      .split('\n');
    const open = meeting.polls[meant.indexOf('open')]!;
    const voters = lines.filter((line) => line.startsWith(`${open}\t\\\\x`));
    expect(voters.length).toBeGreaterThanOrEqual(votes.before);
    for (const [index, voter] of voters.slice(1).entries()) expect(voter > voters[index]!).toBe(true);
  });

  test('is never written over, and not left half done where it cannot be written', async () => {
    const again = await backup(file);
    expect(again).toEqual({ code: 1, said: expect.stringMatching(/^\S+ exists already[^\n]*\n$/) });
    const nowhere = await backup(join(file, 'below'));
    expect(nowhere).toEqual({ code: 1, said: expect.stringMatching(/^\S+ cannot be written [^\n]*\n$/) });
  });
});

describe('a restore into an empty database', () => {
  let server: ServerProcess;
  let there: TestMeeting;
  let desk: Desk;

  beforeAll(async () => {
    const done = await restore(['--yes']);
    expect(done.said).toMatch(/is whole: 2 meetings/);
    expect(done.said).toMatch(/Restored: 1 meetings\.\n1 meetings were not brought back: .*retention/);
    expect(done.said).toMatch(/2 polls were running: they take no more votes/);
    expect(done.said).toMatch(/APP_SECRET is the same/);
    expect(done.code).toBe(0);
    server = await ownServer({ databaseUrl: fresh.url });
    there = new TestMeeting(meeting.created, server.url, fresh.url);
    desk = await there.desk();
  });

  test('brings everything back as it was', async () => {
    const [before, after] = [await digest(meeting.id, old.databaseUrl), await digest(meeting.id, fresh.url)];
    for (const table of [
      'meeting',
      'meeting_logo',
      'session',
      'attendee',
      'access',
      'stage',
      'timer',
      'announcement',
      'panelist',
      'qa',
      'question',
      'question_tally',
      'question_support',
      'table_round',
      'round_table',
      'seat',
      'statement',
    ])
      expect([table, after[table]]).toEqual([table, before[table]]);
    const finished = [poll('closed'), poll('archived')];
    const sql = `SELECT id, state, frozen, closed_at FROM poll WHERE id = ANY ($1) ORDER BY id`;
    expect(await query(sql, [finished], fresh.url)).toEqual(await query(sql, [finished], old.databaseUrl));
  });

  test('[Q27] a personal link still tells what became of the question', async () => {
    const guest = await there.guest();
    const view = await guest.expectOk('question:by-link', { token: personalLink });
    expect(view.mergedInto).toMatchObject({ text: 'Wer entscheidet?', state: 'approved' });
  });

  test('results look the same, with their splits', async () => {
    const shown = await moderator.sees('results', { id: poll('closed'), final: true });
    expect(shown.byAttendance?.parts).toHaveLength(2);
    expect(shown.byGroup?.parts).toHaveLength(2);
    expect(await desk.sees('results', { id: poll('closed') })).toEqual(shown);
    const [ours, theirs] = await Promise.all([desk, moderator].map(archivedOf));
    expect(ours).toHaveLength(1);
    expect(ours).toEqual(theirs);
  });

  test('[P5] polls that were running are closed with the ballots of that moment', async () => {
    const closed = await desk.sees('polls', { id: poll('open'), state: 'closed' });
    const { header } = await checkBackup(file);
    expect(closed.acceptsUntil?.hall).toBe(Date.parse(header.at));
    const [{ n }] = (await query(
      'SELECT count(*)::int AS n FROM ballot WHERE poll_id = $1',
      [closed.id],
      fresh.url,
    )) as [{ n: number }];
    expect(n).toBeGreaterThanOrEqual(votes.before);
    expect(n).toBeLessThanOrEqual(votes.atMost);
    await desk.sees('results', { id: closed.id, final: true, votes: n });
    await desk.sees('results', { id: poll('closing'), final: true, votes: 6 });
    expect(await query('SELECT 1 FROM poll_salt', [], fresh.url)).toEqual([]);
  });

  test('[V6] every tally equals a recount of its ballots', async () => {
    await desk.sees('polls', { id: poll('open'), state: 'closed' });
    const different = await query(
      `SELECT * FROM (SELECT poll_id, sum(n) AS n FROM tally WHERE key <> '' GROUP BY 1) t
       FULL JOIN (SELECT poll_id, count(*) AS n FROM ballot GROUP BY 1) b USING (poll_id)
       WHERE t.n IS DISTINCT FROM b.n`,
      [],
      fresh.url,
    );
    expect(different).toEqual([]);
    expect(server.log()).not.toContain('RECOUNT MISMATCH');
  });

  test('[J1] who was there comes back as the same person, and can vote in what is opened from now on', async () => {
    const known = phones[0]!;
    const back = await (await Phone.join(there, {}, known.token)).watchesAll();
    expect(back.id).toBe(known.id);
    await back.isRefusedVote('too-late', poll('open'), 'no');
    await desk.opens(poll('draft'));
    await back.votes(poll('draft'), 'yes');
    await desk.closesForGood(poll('draft'));
    await desk.sees('results', { id: poll('draft'), votes: 1 });
  });

  test('[D3] a screen that was paired is the same display, and the countdown goes on', async () => {
    const credentials = { as: 'paired' as const, token: screen.token };
    const display = await Client.connect({ name: 'paired', credentials, url: server.url });
    expect(display.hello).toMatchObject({ role: 'display', id: screen.id });
    await display.watch(meeting.id, 'display');
    await display.sees('displays', { id: screen.id, name: 'Saal 2', theme: 'dark' });
    const { endsAt } = await moderator.sees('timers', { id: meeting.id });
    await display.sees('timers', { id: meeting.id, endsAt });
  });

  test('[P5] a meeting whose retention is over is not brought back', async () => {
    expect(await query('SELECT 1 FROM meeting WHERE id = $1', [expired.id], fresh.url)).toEqual([]);
  });

  test('is refused while a server runs, into a database that is not empty, and without being sure', async () => {
    const before = await digest(meeting.id, fresh.url);
    const beside = await restore(['--yes', '--replace']);
    expect(beside).toEqual({ code: 1, said: expect.stringMatching(/A server runs on this database/) });
    await server.stop();
    const full = await restore(['--yes']);
    expect(full).toEqual({ code: 1, said: expect.stringMatching(/not empty.*--replace/) });
    const unsure = await restore(['--replace']);
    expect(unsure).toEqual({ code: 1, said: expect.stringMatching(/--yes/) });
    expect(await digest(meeting.id, fresh.url)).toEqual(before);
  });
});

describe('a restore that replaces', () => {
  const changes: [string, (bytes: Buffer) => Buffer, RegExp][] = [
    ['was cut off', (bytes) => bytes.subarray(0, bytes.length / 2), /damaged or not complete/],
    ['has another byte', otherByte, /damaged or not complete/],
    [
      'lost its last line',
      (bytes) => edited(bytes, (lines) => lines.slice(0, -2)),
      /damaged or not complete/,
    ],
    ['lost a row', (bytes) => edited(bytes, withoutBallot), /damaged or not complete/],
    [
      'goes on after its end',
      (bytes) => edited(bytes, (lines) => [...lines, 'x', '']),
      /damaged or not complete/,
    ],
    ['is something else', () => gzipSync('hello\n'), /no backup of Miteinander/],
    ['is of a newer format', (bytes) => withHeader(bytes, '"version":1', '"version":2'), /newer version/],
  ];
  const newer: (typeof changes)[number] = [
    'has newer tables',
    (bytes) => withHeader(bytes, '"migrations":[', '"migrations":["Future2763800000000",'),
    /newer version/,
  ];
  test.each(changes)('refuses a file that %s', async (_, change, why) => {
    const bad = await badFile(change);
    await expect(checkBackup(bad)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringMatching(why),
    });
  });

  test.each([changes[3]!, newer])('and changes nothing if it %s', async (_, change, why) => {
    const bad = await badFile(change);
    const before = await digest(meeting.id, fresh.url);
    const refused = await restore(['--yes', '--replace'], bad);
    expect(refused).toEqual({ code: 1, said: expect.stringMatching(why) });
    expect(refused.said).not.toMatch(/\n\s+at /);
    expect(await digest(meeting.id, fresh.url)).toEqual(before);
  });

  test('keeps what was there in a backup of its own', async () => {
    const rows = await rowsOf(fresh.url);
    const dataDir = await temporaryFolder();
    const done = await restore(['--yes', '--replace'], file, {
      DATA_DIR: dataDir,
      APP_SECRET: 'x'.repeat(32),
    });
    expect(done.said).toMatch(/What was there is kept in .*APP_SECRET is another one/s);
    expect(done.code).toBe(0);
    const [kept] = await readdir(join(dataDir, 'backups'));
    expect((await checkBackup(join(dataDir, 'backups', kept!))).rows).toMatchObject(rows);
    expect(await query('SELECT state FROM poll WHERE id = $1', [poll('open')], fresh.url)).toEqual([
      { state: 'counting' },
    ]);
  });

  test('brings the tables of an older version up to date', async () => {
    class Later2763800000000 {
      async up(runner: { query(sql: string): Promise<unknown> }) {
        await runner.query(`ALTER TABLE meeting ADD COLUMN place_note text NOT NULL DEFAULT 'unknown'`);
      }
      async down() {}
    }
    await restoreBackup({
      databaseUrl: fresh.url,
      file,
      checked: await checkBackup(file),
      beforeReplacing: async () => undefined,
      migrations: [...allMigrations, Later2763800000000],
    });
    expect(await query('SELECT id, place_note FROM meeting', [], fresh.url)).toEqual([
      { id: meeting.id, place_note: 'unknown' },
    ]);
    const names = await query<{ name: string }>('SELECT name FROM migrations ORDER BY id', [], fresh.url);
    expect(names.map(({ name }) => name)).toEqual(
      [...allMigrations, Later2763800000000].map(({ name }) => name),
    );
  });
});

function poll(what: (typeof meant)[number]): string {
  return meeting.polls[meant.indexOf(what)]!;
}

/** A poll in every state, with votes from the hall and from far away, of two groups. */
async function aMeetingInFullSwing(): Promise<void> {
  const polls = meant.map((what) => ({ question: { de: what }, results: 'after-close' as const }));
  ({ meeting, moderator } = await newMeeting({ groups, polls, panelists, streamGraceS: 0, branding }, old));
  const hall = await meeting.phones(6, { attendance: 'hall', group: 'amt' });
  const remote = await meeting.phones(6, { attendance: 'remote', group: 'verein' });
  phones = [...hall, ...remote, ...(await meeting.phones(60))];
  for (const what of ['closed', 'archived'] as const) {
    await moderator.opens(poll(what));
    await Promise.all(hall.map((phone) => phone.votes(poll(what), 'yes')));
    await Promise.all(remote.map((phone) => phone.votes(poll(what), 'no')));
    await moderator.closesForGood(poll(what));
  }
  await moderator.steers('poll:archive', poll('archived'), {});
  const unlinked = `SELECT 1 FROM poll WHERE id = $1 AND state = 'archived' AND due_at IS NULL`;
  await until(
    'it is unlinked',
    async () => (await query(unlinked, [poll('archived')], old.databaseUrl)).length > 0,
  );
  await someQuestions();
  screen = await aPairedScreen();
  for (const what of ['open', 'closing'] as const) await moderator.opens(poll(what));
  await Promise.all(hall.map((phone) => phone.votes(poll('closing'), 'yes')));
  // It stays on its way for as long as the stream of the meeting was late when it was closed.
  const late = (seconds: number) =>
    query('UPDATE meeting SET stream_grace_s = $2 WHERE id = $1', [meeting.id, seconds], old.databaseUrl);
  await late(120);
  await moderator.closes(poll('closing'));
  await late(0);
  const salts = await query<{ salt: Buffer }>('SELECT salt FROM poll_salt', [], old.databaseUrl);
  secrets = salts.map(({ salt }) => salt.toString('hex'));
}

/** Two that were merged, with what was written to them and a personal link, and one that waits. */
async function someQuestions(): Promise<void> {
  const [asker, supporter] = phones as [Phone, Phone];
  const { session } = meeting;
  await asker.watchesAll();
  const ids = [(await asks(asker, 'Wer entscheidet?')).id, (await asks(asker, 'Wer entscheidet das?')).id];
  await asks(asker, 'Wartet noch?');
  for (const id of ids) await sets(moderator, id, 'approved');
  const [into, merged] = ids as [string, string];
  await supporter.client.expectOk('question:support', { session, question: merged, isOn: true, version: 1 });
  const { questions } = await steeringAll(moderator, [merged]);
  const { question, expects } = await steering(moderator, into);
  const merging = { session, questions, into: { id: question, expects } };
  await moderator.client.expectOk('question:merge', merging);
  await moderator.sees('supports', { id: into, n: 1 });
  await moderator.client.expectOk('question:note', { session, question: into, text: 'Für später' });
  const link = { session, question: merged, token: personalLink };
  await asker.client.expectOk('question:keep-link', link);
}

async function aPairedScreen(): Promise<typeof screen> {
  const guest = await meeting.guest();
  const token = newToken();
  const asked = await guest.expectOk('display:ask-to-pair', { token });
  const { code } = asked as { code: string };
  const settings = { stage: meeting.id, kind: 'hall', footer: true, theme: 'dark', language: null } as const;
  const { id } = await moderator.client.expectOk('display:pair', { code, name: 'Saal 2', settings });
  expect(await guest.expectOk('display:ask-to-pair', { token })).toEqual({ state: 'paired' });
  const input = { stage: meeting.id, expects: 0, seconds: 3600, label: { de: 'Pause' } };
  await moderator.client.expectOk('timer:start', input);
  return { token, id };
}

/** Some have voted before the work begins, people vote and change their minds while it lasts, some come later. */
async function voteWhile(work: () => Promise<void>): Promise<typeof votes> {
  const [early, during, late] = [phones.slice(0, 10), phones.slice(10, -10), phones.slice(-10)];
  await Promise.all(early.map((phone) => phone.votes(poll('open'), 'yes')));
  const backingUp = { isDone: false };
  const done = work().finally(() => (backingUp.isDone = true));
  for (let turn = 0; !backingUp.isDone; turn += 1) {
    const phone = during[turn % during.length]!;
    const answer = turn % 2 === 0 ? 'yes' : 'no';
    await phone.client.send('poll:vote', phone.nextVote(poll('open'), answer));
  }
  await done;
  await Promise.all(late.map((phone) => phone.votes(poll('open'), 'yes')));
  return { before: early.length, atMost: phones.length - late.length };
}

function backup(to: string) {
  return runProgram('backup', [to], { DATABASE_URL: old.databaseUrl, DATA_DIR: folder });
}

function restore(args: string[], from = file, env: Record<string, string> = {}) {
  return runProgram('restore', [from, ...args], { DATABASE_URL: fresh.url, DATA_DIR: folder, ...env });
}

async function archivedOf({ client, place }: Desk) {
  return client.expectOk('poll:list-archived', { session: place.session, before: null });
}

async function tablesOf(databaseUrl: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'`,
    [],
    databaseUrl,
  );
  return rows.map(({ name }) => name).filter((name) => name !== 'poll_salt' && name !== 'migrations');
}

async function rowsOf(databaseUrl: string): Promise<Record<string, number>> {
  const counts = (await tablesOf(databaseUrl)).map(
    (table) => `(SELECT count(*)::int FROM ${table}) AS "${table}"`,
  );
  const [row] = await query<Record<string, number>>(`SELECT ${counts.join()}`, [], databaseUrl);
  return row!;
}

async function badFile(change: (bytes: Buffer) => Buffer): Promise<string> {
  const bad = join(await temporaryFolder(), 'bad.backup.gz');
  await writeFile(bad, change(await readFile(file)));
  return bad;
}

function otherByte(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = Math.floor(bytes.length / 2);
  changed[at] = changed[at]! ^ 0x10;
  return changed;
}

function edited(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  return gzipSync(Buffer.from(change(gunzipSync(bytes).toString('latin1').split('\n')).join('\n'), 'latin1'));
}

function withoutBallot(lines: string[]): string[] {
  const at = lines.findIndex((line) => line.startsWith(`${poll('closed')}\t\\\\x`));
  return lines.toSpliced(at, 1);
}

/** Whole in every other respect: with a new sum at its end. */
function withHeader(bytes: Buffer, from: string, to: string): Buffer {
  return edited(bytes, (lines) => {
    const rest = [lines[0]!.replace(from, to), ...lines.slice(1, -2)];
    const sha256 = createHash('sha256')
      .update(Buffer.from(`${rest.join('\n')}\n`, 'latin1'))
      .digest('hex');
    return [...rest, JSON.stringify({ ...JSON.parse(lines.at(-2)!), sha256 }), ''];
  });
}
