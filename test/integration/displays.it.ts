import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Sent } from '@miteinander/shared/contract';
import { isPairingCode } from '@miteinander/shared/display/pairing-code';
import { Client } from '../harness/client.ts';
import { digest, query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { emptyMeeting, newMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { newToken } from '../harness/phone.ts';
import { runProgram } from '../harness/program.ts';
import { until } from '../harness/until.ts';

describe('a screen that nobody has introduced', () => {
  test('[D2] shows a code, and becomes a display of the meeting whose desk types it', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const screen = await Screen.open(meeting);
    const code = await screen.shows();
    expect(isPairingCode(code)).toBe(true);
    expect(await screen.shows()).toBe(code);

    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`;
    const { id } = await desk.client.expectOk('display:pair', { ...wanted(meeting), code: typed });
    await desk.sees('displays', { id, name: 'Saal 2', state: 'waiting', isPaired: true });

    expect(await screen.asks()).toEqual({ state: 'paired' });
    await desk.sees('displays', { id, state: 'ready', isPaired: true });
    const display = await screen.signsIn();
    expect(display.hello).toMatchObject({ role: 'display', id, meeting: meeting.id });
    await display.watch(meeting.id, 'display');
    await display.sees('displays', { id, name: 'Saal 2', stage: meeting.id, theme: 'light' });
    await display.sees('stages', { id: meeting.id });
  });

  test('[D2] is paired once: asking again with the same token is answered the same', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const screen = await Screen.open(meeting);
    await pairs(desk, await screen.shows());
    const answers = await Promise.all([screen.asks(), screen.asks(), screen.asks()]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ state: 'paired' })));
    const before = await digest(meeting.id);
    expect(await screen.asks()).toEqual({ state: 'paired' });
    expect(await digest(meeting.id)).toEqual(before);
    expect(desk.client.views('displays').filter(({ isPaired }) => isPaired)).toHaveLength(1);
  });

  test('[D2] a code that waits already is refused, in this meeting and in any other', async () => {
    const [meeting, other] = await Promise.all([emptyMeeting(), emptyMeeting()]);
    const [desk, foreign] = await Promise.all([meeting.desk(), other.desk()]);
    const screen = await Screen.open(meeting);
    const code = await screen.shows();
    await pairs(desk, code);
    await desk.client.expectRefused('conflict', 'display:pair', { ...wanted(meeting), code });
    await foreign.client.expectRefused('conflict', 'display:pair', { ...wanted(other), code });
    expect(await screen.asks()).toEqual({ state: 'paired' });
    expect((await screen.signsIn()).hello.meeting).toBe(meeting.id);
  });

  test('[D2] of two desks that type the same code at the same moment one gets the screen', async () => {
    const meetings = await Promise.all([emptyMeeting(), emptyMeeting()]);
    const desks = await Promise.all(meetings.map((meeting) => meeting.desk()));
    const code = await (await Screen.open(meetings[0])).shows();
    const replies = await Promise.all(
      desks.map(({ client }, index) => client.outcome('display:pair', { ...wanted(meetings[index]!), code })),
    );
    const said = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
    expect(said.toSorted()).toEqual(['conflict', 'ok']);
  });

  test('[D2] a typed code waits for two minutes, then it is taken back and can be typed again', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const screen = await Screen.open(meeting);
    const code = await screen.shows();
    const { id } = await pairs(desk, code);
    await desk.sees('displays', { id, state: 'waiting' });
    const [row] = await query<{ seconds: number }>(
      `SELECT extract(epoch FROM pair_until - clock_timestamp())::float8 AS seconds FROM access WHERE id = $1`,
      [id],
    );
    expect(row!.seconds).toBeGreaterThan(100);
    expect(row!.seconds).toBeLessThanOrEqual(120);

    await query(`UPDATE access SET pair_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(await screen.asks()).toMatchObject({ state: 'waiting', code });
    await desk.seesNo('displays', { id });
    const again = await pairs(desk, code);
    expect(again.id).not.toBe(id);
    expect(await screen.asks()).toEqual({ state: 'paired' });
  });

  test('[D2] is refused a code that it cannot show, before anything is asked', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const code = await (await Screen.open(meeting)).shows();
    const swapped = code[1]! + code[0]! + code.slice(2);
    const wrong = code[0] === code[1] ? `${code.slice(0, 5)}A` : swapped;
    const error = await desk.client.expectRefused('invalid', 'display:pair', {
      ...wanted(meeting),
      code: wrong,
    });
    expect(error.issues).toMatchObject([{ path: 'code' }]);
  });

  test('[D2] fills nothing, however often it asks', async () => {
    const meeting = await emptyMeeting();
    const before = await count();
    const screens = await Promise.all(Array.from({ length: 20 }, () => Screen.open(meeting)));
    const codes = await Promise.all(screens.map((screen) => screen.shows()));
    expect(new Set(codes).size).toBe(20);
    const waiting =
      'SELECT count(*)::int AS n FROM access WHERE token_hash IS NULL AND pairing_code = ANY ($1)';
    expect(await query(waiting, [codes])).toEqual([{ n: 0 }]);
    expect(before).toBe(await count());

    async function count() {
      return (await query('SELECT 1 FROM access WHERE meeting_id = $1', [meeting.id])).length;
    }
  });
});

describe('a display', () => {
  test('[D3] that was paired is the same one after every interruption, and of its token a hash is stored', async () => {
    const { meeting, screen, id } = await pairedScreen();
    const display = await screen.signsIn();
    await display.watch(meeting.id, 'display');
    await display.losesConnection();
    expect(display.hello).toMatchObject({ role: 'display', id });
    const rows = await query<{ row: string }>('SELECT access::text AS row FROM access WHERE id = $1', [id]);
    expect(rows[0]!.row).not.toContain(screen.token);
  });

  test('[D3] that was paired is known to a server that has never seen it', async () => {
    const { meeting, screen, id } = await pairedScreen();
    const server = await ownServer();
    const display = await screen.signsIn(server.url);
    expect(display.hello).toMatchObject({ role: 'display', id, meeting: meeting.id });
    await server.kill('SIGKILL');
    await server.restart();
    await until('it is back by itself', () => display.hellos.length > 1 && display.socket.connected);
    expect(display.hello).toMatchObject({ role: 'display', id });
  });

  test('[D3] that was paired is listed beside the links, and can be withdrawn there', async () => {
    const { meeting, desk, screen, id } = await pairedScreen();
    const waiting = await pairs(desk, await (await Screen.open(meeting)).shows());
    const env = { DATABASE_URL: meeting.databaseUrl };
    const listed = await runProgram('links', [meeting.code], env);
    expect(listed.said).toMatch(new RegExp(`Display +paired: +Saal 2 \\(${id.slice(0, 8)}\\)`));
    expect(listed.said).not.toContain(waiting.id.slice(0, 8));
    expect(listed.said.match(/\/display\//g)).toHaveLength(1);

    const display = await screen.signsIn();
    expect(await runProgram('links', [meeting.code, '--revoke', id.slice(0, 8)], env)).toMatchObject({
      code: 0,
    });
    await desk.seesNo('displays', { id });
    await until('it is cut off', () => !display.socket.connected);
  });

  test('[D2] that waited in vain leaves nothing behind, and one that was withdrawn stays withdrawn', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const [old, recent] = await Promise.all([waitsInVain(), waitsInVain()]);
    const link = await desk.sees('displays', { name: 'Saal' });
    await desk.client.expectOk('display:remove', { display: link.id, expects: link.revision! });
    const ids = [old, recent, link.id];
    const rows = () => query<{ id: string }>(`SELECT id FROM access WHERE id = ANY ($1)`, [ids]);
    expect(await rows()).toHaveLength(3);

    await query(`UPDATE access SET revoked_at = now() - interval '2 hours' WHERE id = ANY ($1)`, [
      [old, link.id],
    ]);
    // Once an hour, and when a server starts.
    await ownServer();
    await until('it is gone', async () => (await rows()).length < 3);
    // A process that has not read yet that a display is gone would never tell its desks.
    expect(new Set(await rows())).toEqual(new Set([{ id: recent }, { id: link.id }]));

    async function waitsInVain(): Promise<string> {
      const { id } = await pairs(desk, await (await Screen.open(meeting)).shows());
      await desk.sees('displays', { id, state: 'waiting' });
      await query(`UPDATE access SET pair_until = now() - interval '2 hours' WHERE id = $1`, [id]);
      await desk.seesNo('displays', { id });
      return id;
    }
  });

  test('[D3] that was paired has no link: what would be its secret lets nobody in', async () => {
    const { meeting, id } = await pairedScreen();
    const [row] = await query<{ serial: number }>('SELECT serial FROM access WHERE id = $1', [id]);
    const secret = meeting.secret('display', row!.serial);
    const credentials = { as: 'display' as const, code: meeting.code, secret };
    const client = await Client.connect({ name: 'thief', credentials });
    expect(client.hello).toMatchObject({ role: 'guest', refused: 'unknown' });
  });

  test('[D3] takes what the desk changes of it, and what is left out stays', async () => {
    const { meeting, moderator, display, session } = await newMeeting({ displays: ['Saal'] });
    const { id, revision } = await moderator.sees('displays', { name: 'Saal' });
    const change = { name: 'Foyer', settings: { stage: session, theme: 'dark' as const } };
    await moderator.client.expectOk('display:change', { display: id, expects: revision!, ...change });
    await display.sees('displays', {
      id,
      name: 'Foyer',
      stage: session,
      theme: 'dark',
      kind: 'hall',
      footer: true,
      isPaired: false,
    });
    expect(display.views('displays')[0]).not.toHaveProperty('revision');

    const stale = { display: id, expects: revision!, name: 'Keller' };
    const error = await moderator.client.expectRefused('conflict', 'display:change', stale);
    expect(error.current).toMatchObject({ id, name: 'Foyer' });
    expect(display.hello.meeting).toBe(meeting.id);
  });

  test('[D4] that is removed is cut off at once, and its screen shows a code again', async () => {
    const { meeting, desk, screen, id } = await pairedScreen();
    const display = await screen.signsIn();
    await display.watch(meeting.id, 'display');
    const { revision } = await desk.sees('displays', { id, state: 'ready' });
    await desk.client.expectOk('display:remove', { display: id, expects: revision! });

    await desk.seesNo('displays', { id });
    await until('it is cut off', () => !display.socket.connected);
    expect((await screen.signsIn()).hello).toMatchObject({ role: 'guest', id: null, refused: 'revoked' });

    const next = await pairs(desk, await screen.shows());
    expect(await screen.asks()).toEqual({ state: 'paired' });
    expect((await screen.signsIn()).hello).toMatchObject({ role: 'display', id: next.id });
  });

  test('[D4] by a link can be removed as well; another one stays', async () => {
    const { moderator, meeting, display } = await newMeeting({ displays: ['Saal', 'Foyer'] });
    const foyer = await meeting.display(2);
    const { id, revision } = await moderator.sees('displays', { name: 'Saal' });
    await moderator.client.expectOk('display:remove', { display: id, expects: revision! });
    await until('it is cut off', () => !display.socket.connected);
    const again = await Client.connect({ name: 'removed', credentials: display.credentials });
    expect(again.hello).toMatchObject({ role: 'guest', refused: 'revoked' });
    expect(foyer.socket.connected).toBe(true);
    await foyer.seesNo('displays', { id });
  });

  test('[D4] [V13] that was paired by mistake is removed when that is undone, unless a desk has changed it', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const screen = await Screen.open(meeting);
    const [first, second] = [randomUUID(), randomUUID()];
    const { id } = await pairs(desk, await screen.shows(), first);
    expect(await screen.asks()).toEqual({ state: 'paired' });
    const display = await screen.signsIn();
    await desk.client.expectOk('crew:undo', { command: first });
    await desk.seesNo('displays', { id });
    await until('it is cut off', () => !display.socket.connected);

    const kept = await pairs(desk, await screen.shows(), second);
    const change = { display: kept.id, expects: kept.revision, name: 'Foyer' };
    await desk.client.expectOk('display:change', change);
    await desk.client.expectRefused('conflict', 'crew:undo', { command: second });
    await desk.sees('displays', { id: kept.id, name: 'Foyer' });
  });

  test('[D3] [V13] looks as before when what a desk changed of it is undone', async () => {
    const { moderator, display, session } = await newMeeting({ displays: ['Saal'] });
    const before = await display.sees('displays', { name: 'Saal' });
    const { id, revision } = await moderator.sees('displays', { name: 'Saal' });
    const command = randomUUID();
    const settings = {
      stage: session,
      kind: 'monitor',
      footer: false,
      theme: 'dark',
      language: 'en',
    } as const;
    const change = { display: id, expects: revision!, name: 'Foyer', settings };
    await moderator.client.expectOk('display:change', change, { id: command });
    await display.sees('displays', { id, name: 'Foyer', stage: session, language: 'en' });
    await moderator.client.expectOk('crew:undo', { command });
    expect(await display.sees('displays', { id, name: 'Saal' })).toEqual(before);
    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
  });

  test('[D4] that waits for its screen can be removed, and the screen goes on waiting', async () => {
    const meeting = await emptyMeeting();
    const desk = await meeting.desk();
    const screen = await Screen.open(meeting);
    const { id, revision } = await pairs(desk, await screen.shows());
    await desk.sees('displays', { id, state: 'waiting' });
    await desk.client.expectOk('display:remove', { display: id, expects: revision });
    await desk.seesNo('displays', { id });
    expect(await screen.asks()).toMatchObject({ state: 'waiting' });
  });
});

/** A screen with a token of its own, as the page `/display` is one. */
class Screen {
  readonly token = newToken();

  private constructor(
    private readonly guest: Client,
    private readonly meeting: TestMeeting,
  ) {}

  static async open(meeting: TestMeeting): Promise<Screen> {
    return new Screen(await meeting.guest(), meeting);
  }

  /** Asks, at the pace that it is told. */
  async asks() {
    const reply = await this.guest.sendPatiently({
      id: randomUUID(),
      name: 'display:ask-to-pair',
      input: { token: this.token },
    });
    return reply.ok ? reply.data : reply.error;
  }

  /** The code it shows. */
  async shows(): Promise<string> {
    const answer = await this.asks();
    expect(answer).toMatchObject({ state: 'waiting', retryAfterMs: expect.any(Number) });
    return (answer as { code: string }).code;
  }

  signsIn(url = this.meeting.url): Promise<Client> {
    const credentials = { as: 'paired' as const, token: this.token };
    return Client.connect({ name: 'paired display', credentials, url });
  }
}

async function pairedScreen() {
  const meeting = await emptyMeeting();
  const desk = await meeting.desk();
  const screen = await Screen.open(meeting);
  const { id } = await pairs(desk, await screen.shows());
  expect(await screen.asks()).toEqual({ state: 'paired' });
  return { meeting, desk, screen, id };
}

function pairs({ client, place }: Desk, code: string, command = randomUUID()) {
  return client.expectOk('display:pair', { ...wanted(place), code }, { id: command });
}

function wanted(place: { id: string }): Omit<Sent<'display:pair'>, 'code'> {
  const settings = { stage: place.id, kind: 'hall', footer: true, theme: 'light', language: null } as const;
  return { name: 'Saal 2', settings };
}
