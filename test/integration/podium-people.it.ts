import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Sent, View } from '@miteinander/shared/contract';
import { Client } from '../harness/client.ts';
import type { Desk } from '../harness/desk.ts';
import { asksToSpeak, floorOf, startsRequest, steersFloor } from '../harness/floor.ts';
import { newMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { newPanel, panelists } from '../harness/panel.ts';
import { sets, steeringAll } from '../harness/qa.ts';
import { quickest } from '../harness/quickest.ts';
import { until } from '../harness/until.ts';

/** An access that is only looked up from time to time may stand for longer. */
const toldMs = 2000;

/** Somebody new; gives the panelist's id and the command's. */
async function adds(desk: Desk, more: Partial<Sent<'podium:add'>> & { name: string }) {
  const command = randomUUID();
  const input = { session: desk.place.session, ...more };
  const { id } = await desk.client.expectOk('podium:add', input, { id: command });
  const place = await desk.sees('panelists', { id });
  return { id, command, access: place.access! };
}

async function removes(desk: Desk, name: string): Promise<{ id: string; command: string }> {
  const { id, revision } = await desk.sees('panelists', { name });
  const command = randomUUID();
  const input = { session: desk.place.session, panelist: id, expects: revision! };
  await desk.client.expectOk('podium:remove', input, { id: command });
  await desk.seesNo('panelists', { id });
  return { id, command };
}

/** The secret of the link that the desk is told. */
async function secretOf({ client, place }: Desk, panelist: string): Promise<string> {
  const { path } = await client.expectOk('podium:link', { session: place.session, panelist });
  expect(path).toMatch(new RegExp(`^/panel/${place.code}#[\\w-]{43}$`));
  return path!.split('#')[1]!;
}

/** Opens the page of a link, as it does for the first session and the own streams of all. */
async function opens(meeting: TestMeeting, secret: string): Promise<Client> {
  const credentials = { as: 'panelist' as const, code: meeting.code, secret };
  const client = await Client.connect({ name: 'panelist', credentials, url: meeting.url });
  await client.watch(meeting.id, 'panelist');
  for (const session of meeting.sessions) await client.watch(session, `person:${client.hello.id}`);
  return client;
}

function podium({ client }: Desk): string[] {
  const seats: View<'panelists'>[] = client.views('panelists');
  return seats.toSorted((a, b) => a.position - b.position).map(({ name }) => name);
}

describe('[F26] somebody comes onto the podium', () => {
  test('with a link of their own: they are asked, answer and have the floor', async () => {
    const { meeting, moderator, hall, display, session } = await newPanel();
    const named = {
      name: 'Vertretung',
      organisation: 'Kreis',
      group: 'wissen',
      attendance: 'remote' as const,
    };
    const { id, access } = await adds(moderator, named);
    for (const client of [hall.client, display])
      await client.sees('panelists', { ...named, id, position: 4 });
    const page = await opens(meeting, await secretOf(moderator, id));
    expect(page.hello).toMatchObject({ role: 'panelist', id: access });
    await page.watch(session, 'panelist');
    await page.sees('panelists', { id, access });
    await hall.client.expectOk('question:ask', { session, text: 'Und Sie?', panelist: id });
    await moderator.sees('questions', { panelist: id });
    await steersFloor(moderator, 'speaker:start', { who: { is: 'panelist', panelist: id } });
    await page.sees('floors', ({ turn }) => turn?.speaker.panelist === id);
    await page.expectOk('podium:signal', { session, signal: 'slower', isOn: true });
    await moderator.sees('signals', ({ id: whose, slower }) => whose === id && slower !== null);
  });

  test('also after the session, to put the records right', async () => {
    const { moderator, session } = await newPanel();
    const { revision } = await moderator.sees('sessions', { id: session });
    await moderator.client.expectOk('session:set-state', { session, state: 'ended', expects: revision! });
    await moderator.sees('sessions', { id: session, state: 'ended' });
    const before = podium(moderator);
    const { command } = await adds(moderator, { name: 'Kam dazu' });
    expect(podium(moderator)).toEqual([...before, 'Kam dazu']);
    await removes(moderator, 'Kam dazu');
    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
    expect(podium(moderator)).toEqual(before);
  });

  test('once, in a group that there is, and while there are fewer than thirty', async () => {
    const many = Array.from({ length: 29 }, (_, index) => ({
      ...panelists[0]!,
      name: `Person ${index + 1}`,
    }));
    const { moderator, session } = await newMeeting({ panelists: many });
    const refused = (code: 'conflict' | 'invalid' | 'podium-full', more: { name: string; group?: string }) =>
      moderator.client.expectRefused(code, 'podium:add', { session, ...more });
    await refused('conflict', { name: 'Person 1' });
    await refused('invalid', { name: 'Jemand', group: 'unbekannt' });
    await adds(moderator, { name: 'Person 30' });
    await moderator.sees('panelists', { name: 'Person 30', position: 30 });
    await refused('podium-full', { name: 'Person 31' });
  });

  test('whoever has a link keeps it, by the same name or chosen from other podiums', async () => {
    const { meeting, moderator } = await newPanel({ moreSessions: 1 });
    const [first, other] = meeting.sessions as [string, string];
    await moderator.client.watch(other, 'crew');
    const { access } = await moderator.sees('panelists', { name: 'Forschung' });
    const ask = { session: other };
    const known = await moderator.client.expectOk('podium:list-known', ask);
    expect(known.map(({ name }) => name)).toEqual(['Behörde', 'Beratung', 'Forschung']);
    expect(known[2]).toEqual({ ...panelists[2], access, sessions: [first] });
    const elsewhere = { ...ask, name: 'Frau Dr. Forsch', access: access! };
    await moderator.client.expectOk('podium:add', elsewhere);
    await moderator.sees('panelists', { name: 'Frau Dr. Forsch', access: access! });
    await moderator.client.expectOk('podium:add', { ...ask, name: 'Beratung' });
    const { access: own } = await moderator.sees(
      'panelists',
      ({ name, position }) => name === 'Beratung' && position === 2,
    );
    expect(known.map(({ access: link }) => link)).toContain(own);
    const left = await moderator.client.expectOk('podium:list-known', ask);
    expect(left.map(({ name }) => name)).toEqual(['Behörde']);
    const nobody = { ...ask, name: 'Niemand', access: randomUUID() };
    await moderator.client.expectRefused('not-found', 'podium:add', nobody);
  });

  test('undone, they are gone with their link, unless anything was decided about them since', async () => {
    const { meeting, moderator, hall, session } = await newPanel();
    const first = await adds(moderator, { name: 'Irrtum' });
    const page = await opens(meeting, await secretOf(moderator, first.id));
    await moderator.undoes(first.command);
    await hall.client.seesNo('panelists', { id: first.id });
    await until('the link is out', () => !page.socket.connected);

    const { id, command } = await adds(moderator, { name: 'Vertretung' });
    await moderator.client.expectOk('podium:tell', { session, to: [id], text: 'Willkommen.' });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
    const asked = await adds(moderator, { name: 'Noch jemand' });
    await hall.client.expectOk('question:ask', { session, text: 'Warum?', panelist: asked.id });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: asked.command });
    expect(podium(moderator)).toEqual(['Behörde', 'Beratung', 'Forschung', 'Vertretung', 'Noch jemand']);
  });
});

describe('[F26] somebody leaves the podium', () => {
  test('not while they speak or are called; what they have said stays, what waited for them is for all', async () => {
    const { meeting, moderator, hall, display, session } = await newPanel({ floor: { list: 'open' } });
    const [beratung, forschung] = await Promise.all([meeting.panelist(2), meeting.panelist(3)]);
    const { id, revision } = await moderator.sees('panelists', { name: 'Beratung' });
    const input = { session, panelist: id, expects: revision! };
    await steersFloor(moderator, 'speaker:start', { who: { is: 'panelist', panelist: id } });
    await moderator.client.expectRefused('has-floor', 'podium:remove', input);
    await steersFloor(moderator, 'speaker:end', {});
    const wish = { session, kind: 'contribution' as const, speaker: id };
    const { request } = await moderator.client.expectOk('speaker:request-for', wish);
    await moderator.sees('requests', { id: request });
    await steersFloor(moderator, 'speaker:call', { request });
    await moderator.client.expectRefused('has-floor', 'podium:remove', input);
    await steersFloor(moderator, 'speaker:put-back', { request });
    const { id: question } = await hall.client.expectOk('question:ask', {
      session,
      text: 'Ihnen?',
      panelist: id,
    });
    await moderator.client.expectRefused('conflict', 'podium:remove', { ...input, expects: 0 });

    await removes(moderator, 'Beratung');
    for (const client of [hall.client, display]) await client.seesNo('panelists', { id });
    await moderator.sees('panelists', { name: 'Forschung', position: 2 });
    await moderator.sees('requests', { id: request, state: 'withdrawn' });
    await sets(moderator, question, 'approved');
    expect(floorOf(moderator).airtime).toMatchObject({ byAttendance: [{ key: 'hall', turns: 1 }] });
    const turns = await moderator.client.expectOk('speaker:list-turns', { session, after: null });
    expect(turns).toMatchObject([{ speaker: { name: 'Beratung', panelist: id } }]);
    await moderator.client.expectRefused('not-found', 'podium:link', { session, panelist: id });
    await moderator.client.expectRefused('not-found', 'podium:tell', { session, to: [id], text: 'Hallo?' });
    await moderator.client.expectRefused('not-found', 'speaker:request-for', wish);
    await hall.client.expectOk('question:ask', { session, text: 'Doch noch?', panelist: id });

    await beratung.sees('panelists', { id, hasLeft: true });
    await beratung.expectRefused('not-found', 'podium:signal', { session, signal: 'reply', isOn: true });
    const { access: to } = await moderator.sees('panelists', { name: 'Forschung' });
    const given = { ...(await steeringAll(moderator, [question])), to: to! };
    await moderator.client.expectOk('question:assign', given);
    await forschung.sees('questions', { id: question, assignedTo: to! });
    expect(beratung.bytes.join('')).not.toContain(`"assignedTo":"${to}"`);
    const streams = [{ stream: 'panelist', since: 0, epoch: null }];
    const asked = await beratung.outcome('live:subscribe', { channel: session, streams });
    expect(asked).toEqual({ ok: true, data: [null] });
  });

  test('undone, everything is back, also when the floor has gone on: link, place, sign, wish to speak', async () => {
    const { meeting, moderator, hall, session } = await newPanel({ floor: { list: 'open' } });
    const beratung = await meeting.panelist(2);
    await beratung.expectOk('podium:signal', { session, signal: 'reply', isOn: true });
    const { id, access } = await moderator.sees('panelists', { name: 'Beratung' });
    const since = await moderator.sees('signals', ({ id: whose, reply }) => whose === id && reply !== null);
    const wish = { session, kind: 'contribution' as const, speaker: id };
    const { request } = await moderator.client.expectOk('speaker:request-for', wish);
    const first = await asksToSpeak(hall);
    await moderator.sees('requests', { id: first });
    const { command } = await removes(moderator, 'Beratung');
    await moderator.seesNo('signals', { id });
    await beratung.sees('panelists', { id, hasLeft: true });
    await startsRequest(moderator, first);

    await moderator.undoes(command);
    await moderator.sees('panelists', { id, access: access!, name: 'Beratung', position: 2 });
    expect(podium(moderator)).toEqual(['Behörde', 'Beratung', 'Forschung']);
    await moderator.sees('signals', { id, reply: since.reply });
    await moderator.sees('requests', { id: request, state: 'waiting' });
    await beratung.seesNo('panelists', { hasLeft: true });
    await beratung.watch(session, 'panelist');
    await beratung.sees('panelists', { id, access: access! });
    await moderator.client.expectRefused('conflict', 'crew:undo', { command });
  });

  test('who comes again is the same as before, also without an undo', async () => {
    const { moderator, session } = await newPanel();
    const { access } = await moderator.sees('panelists', { name: 'Beratung' });
    const { id } = await removes(moderator, 'Beratung');
    const known = await moderator.client.expectOk('podium:list-known', { session });
    expect(known).toMatchObject([{ name: 'Beratung', access, sessions: [] }]);
    const again = await adds(moderator, { name: 'Beratung', organisation: 'Neu' });
    expect(again).toMatchObject({ id, access });
    await moderator.sees('panelists', { id, organisation: 'Neu', position: 3 });
    await moderator.undoes(again.command);
    await moderator.seesNo('panelists', { id });
    const { access: kept } = await adds(moderator, { name: 'Beratung' });
    expect(kept).toBe(access);
  });

  test('what was done at the floor before is not done again with somebody who is gone', async () => {
    const { moderator } = await newPanel();
    const { id } = await moderator.sees('panelists', { name: 'Beratung' });
    await steersFloor(moderator, 'speaker:start', { who: { is: 'panelist', panelist: id } });
    const ended = await steersFloor(moderator, 'speaker:end', {});
    const { command } = await removes(moderator, 'Beratung');
    await moderator.client.expectRefused('conflict', 'crew:undo', { command: ended });
    await moderator.undoes(command);
    await moderator.undoes(ended);
    await moderator.sees('floors', ({ turn }) => turn?.speaker.panelist === id);
  });

  test('of two moderators one is told; whoever sits elsewhere, too, stays there', async () => {
    const { meeting, moderator } = await newPanel({ moreSessions: 1 });
    const [session, other] = meeting.sessions as [string, string];
    const { id, revision, access } = await moderator.sees('panelists', { name: 'Beratung' });
    await moderator.client.expectOk('podium:add', { session: other, name: 'Beratung' });
    const page = await opens(meeting, await secretOf(moderator, id));
    const second = await meeting.desk(2);
    const input = { session, panelist: id, expects: revision! };
    const replies = await Promise.all(
      [moderator, second].map(({ client }) => client.outcome('podium:remove', input)),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'not-found' } });
    await page.sees('panelists', { id, hasLeft: true });
    await page.watch(other, 'panelist');
    await page.sees('panelists', { name: 'Beratung', access: access! });
  });
});

describe('[F27] the link of somebody on the podium', () => {
  test('is told to the desk that asks and stands nowhere else; a new one throws out the old in all sessions', async () => {
    const renewed = async () => {
      const { meeting, moderator, hall, display } = await newPanel({ moreSessions: 1 });
      const [session, other] = meeting.sessions as [string, string];
      const second = await meeting.desk(2);
      const { id } = await moderator.sees('panelists', { name: 'Beratung' });
      await moderator.client.expectOk('podium:add', { session: other, name: 'Beratung' });
      const old = await secretOf(moderator, id);
      const page = await opens(meeting, old);
      const { revision } = await moderator.sees('panelists', { id });
      const input = { session, panelist: id, expects: revision! };
      const renewals = await Promise.all(
        [moderator, second].map(({ client }) => client.outcome('podium:renew-link', input)),
      );
      expect(renewals.filter(({ ok }) => ok)).toHaveLength(1);
      expect(renewals.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
      const renewedAt = performance.now();
      await until('the old link is out', () => !page.socket.connected);
      const tookMs = performance.now() - renewedAt;
      const secret = await secretOf(moderator, id);
      expect(secret).not.toBe(old);
      const again = await opens(meeting, secret);
      for (const channel of [session, other]) await again.watch(channel, 'panelist');
      await again.sees('panelists', ({ access, id: whose }) => access === again.hello.id && whose === id);
      await again.sees('panelists', ({ access, id: whose }) => access === again.hello.id && whose !== id);
      for (const client of [second.client, hall.client, display, again, page])
        for (const word of [old, secret]) expect(client.bytes.join('')).not.toContain(word);
      // The desk that asked was answered, once for each link, and was told nothing else of it.
      for (const word of [old, secret]) expect(moderator.client.bytes.join('').split(word)).toHaveLength(2);
      return tookMs;
    };
    expect(await quickest(toldMs, renewed)).toBeLessThan(toldMs);
  });
});
