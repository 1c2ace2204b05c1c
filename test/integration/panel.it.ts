import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Sent, View } from '@miteinander/shared/contract';
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import type { Client } from '../harness/client.ts';
import type { Desk } from '../harness/desk.ts';
import { environment } from '../harness/environment.ts';
import { asksToSpeak, floorOf, startsRequest, steersFloor } from '../harness/floor.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { newPanel, panelists } from '../harness/panel.ts';

const phase = (title: string, more: Partial<Phase> = {}): Phase => ({
  id: randomUUID(),
  kind: 'discussion',
  title: { de: title },
  seconds: 600,
  speakingSeconds: null,
  list: null,
  ...more,
});
const statements = phase('Eingangsstatements', { kind: 'statements', list: 'closed', speakingSeconds: 180 });
const audience = phase('Fragen aus dem Publikum', { kind: 'audience', list: 'open' });

type Steering = 'phase:plan' | 'phase:enter' | 'phase:extend';

/** Steers the plan as the desk sees it, and waits until it sees what came of it. */
async function steers<Name extends Steering>(
  { client, place }: Desk,
  name: Name,
  more: Omit<Sent<Name>, 'session' | 'expects'>,
): Promise<string> {
  const { revision } = await client.sees('plans', { id: place.session });
  const id = randomUUID();
  const input = { session: place.session, expects: revision!, ...more } as unknown as Sent<Name>;
  const done = await client.expectOk(name, input, { id });
  await client.reaches(place.session, (done as { revision: number }).revision);
  return id;
}

describe('[F19] phases', () => {
  test('a phase that begins opens and closes the list, everywhere, and ends when it was planned to', async () => {
    const { meeting, moderator, hall, display, session } = await newPanel();
    const forscherin = await meeting.panelist(3);
    await steers(moderator, 'phase:plan', { phases: [statements, audience] });
    await steers(moderator, 'phase:enter', { phase: audience.id });
    for (const client of [hall.client, display, forscherin]) {
      const plan = await client.sees('plans', { id: session, current: audience.id });
      expect(plan.endsAt! - plan.startedAt!).toBe(600_000);
      expect(plan.revision).toBeUndefined();
    }
    for (const client of [hall.client, display, forscherin]) await client.sees('floors', { list: 'open' });
    await steers(moderator, 'phase:extend', { seconds: 60 });
    const { startedAt, endsAt } = await hall.client.sees(
      'plans',
      ({ endsAt: end, startedAt: from }) => end! - from! > 600_000,
    );
    expect(endsAt! - startedAt!).toBe(660_000);
    await steers(moderator, 'phase:enter', { phase: statements.id });
    await hall.client.sees('floors', { list: 'closed' });
  });

  test('undone, the phase before is on again and the list as it was, but not what was decided about it since', async () => {
    const { moderator } = await newPanel();
    await steers(moderator, 'phase:plan', { phases: [statements, audience] });
    await steers(moderator, 'phase:enter', { phase: statements.id });
    const before = await moderator.client.sees('plans', { current: statements.id });
    const entered = await steers(moderator, 'phase:enter', { phase: audience.id });
    const opened = await moderator.client.sees('floors', { list: 'open' });
    await moderator.undoes(entered);
    const closed = await moderator.client.sees('floors', { list: 'closed' });
    expect(closed.revision).toBeLessThan(opened.revision!);
    const after = await moderator.client.sees('plans', { current: statements.id });
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });

    const again = await steers(moderator, 'phase:enter', { phase: audience.id });
    await moderator.client.sees('floors', { list: 'open' });
    await steersFloor(moderator, 'speaker:configure', { change: { list: 'closed' } });
    await moderator.undoes(again);
    expect(floorOf(moderator)).toMatchObject({ list: 'closed' });
  });

  test('what counts is who has decided about the list last, also if they have put it back by hand', async () => {
    const { meeting, moderator } = await newPanel({ floor: { list: 'open' } });
    const other = await meeting.desk(2);
    await steers(moderator, 'phase:plan', { phases: [statements, audience] });
    const entered = await steers(moderator, 'phase:enter', { phase: statements.id });
    await other.sees('floors', { list: 'closed' });
    await steersFloor(other, 'speaker:configure', { change: { list: 'open' } });
    await steersFloor(other, 'speaker:configure', { change: { list: 'closed' } });
    await moderator.undoes(entered);
    await moderator.client.sees('plans', { current: null });
    expect(floorOf(moderator)).toMatchObject({ list: 'closed' });

    // What was taken back is no decision.
    await steersFloor(other, 'speaker:configure', { change: { list: 'open' } });
    const again = await steers(moderator, 'phase:enter', { phase: statements.id });
    await other.sees('floors', { list: 'closed' });
    const taken = await steersFloor(other, 'speaker:configure', { change: { list: 'open' } });
    await other.undoes(taken);
    await moderator.undoes(again);
    expect(floorOf(moderator)).toMatchObject({ list: 'open' });
  });

  test('what a phase lets people speak is in the estimate of those who wait, at once', async () => {
    const { moderator, hall, remote } = await newPanel({ floor: { list: 'open' } });
    const [first, second] = [await asksToSpeak(hall), await asksToSpeak(remote)];
    await steers(moderator, 'phase:plan', { phases: [phase('Kurz', { speakingSeconds: 30 })] });
    const { phases } = await moderator.client.sees('plans', (plan) => plan.phases.length === 1);
    await remote.sees('requested', ({ waitMs }) => waitMs?.to === 120_000);
    const entered = await steers(moderator, 'phase:enter', { phase: phases[0]!.id });
    await remote.sees('requested', ({ waitMs }) => waitMs?.to === 30_000);
    await moderator.undoes(entered);
    await remote.sees('requested', ({ waitMs }) => waitMs?.to === 120_000);
    await startsRequest(moderator, first);
    await steersFloor(moderator, 'speaker:pause', { isPaused: true });
    await steersFloor(moderator, 'speaker:give-time', {
      who: { is: 'request', request: first },
      seconds: 600,
    });
    await remote.sees('requested', ({ id, waitMs }) => id === second && waitMs!.to > 590_000);
  });

  test('of two desks that go on at the same time one is told', async () => {
    const { meeting, moderator, session } = await newPanel();
    const other = await meeting.desk(2);
    await steers(moderator, 'phase:plan', { phases: [statements, audience] });
    const { revision } = await other.client.sees('plans', ({ phases }) => phases.length === 2);
    const replies = await Promise.all(
      [moderator, other].map(({ client }) =>
        client.outcome('phase:enter', { session, expects: revision!, phase: audience.id }),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
  });
});

describe('[F15] what the podium is told', () => {
  test('reaches those whom it is for, and nobody else; the desk sees who has confirmed it', async () => {
    const { meeting, moderator, hall, display, session } = await newPanel();
    const [behoerde, beratung, forschung] = await Promise.all(
      [1, 2, 3].map((serial) => meeting.panelist(serial)),
    );
    const ids = await placesOf(moderator, ['Behörde', 'Forschung']);
    const text = 'Bitte zum Schluss kommen.';
    const { id } = await moderator.client.expectOk('podium:tell', { session, to: ids, text });
    await behoerde!.sees('notices', { id, text, to: [ids[0]!] });
    await forschung!.sees('notices', { id, text, to: [ids[1]!], confirmed: [] });
    await beratung!.expectRefused('not-found', 'podium:confirm', { session, notice: id });

    await forschung!.expectOk('podium:confirm', { session, notice: id });
    await forschung!.expectOk('podium:confirm', { session, notice: id });
    const seen = await moderator.client.sees('notices', ({ confirmed }) => confirmed.length === 1);
    expect(seen.confirmed[0]!.panelist).toBe(ids[1]);
    await forschung!.sees('notices', ({ confirmed }) => confirmed.length === 1);
    expect(behoerde!.views('notices')).toMatchObject([{ confirmed: [] }]);

    const taken = randomUUID();
    await moderator.client.expectOk('podium:take-back', { session, notice: id }, { id: taken });
    await behoerde!.seesNo('notices', { id });
    await moderator.undoes(taken);
    await behoerde!.sees('notices', { id });
    for (const client of [beratung!, hall.client, display]) expect(client.bytes.join('')).not.toContain(text);
  });

  test('can be taken back by undo, also when somebody has confirmed it, and not twice', async () => {
    const { meeting, moderator, session } = await newPanel();
    const forschung = await meeting.panelist(3);
    const to = await placesOf(moderator, ['Forschung']);
    const told = randomUUID();
    const { id } = await moderator.client.expectOk(
      'podium:tell',
      { session, to, text: 'Lauter, bitte.' },
      { id: told },
    );
    await forschung.sees('notices', { id });
    await forschung.expectOk('podium:confirm', { session, notice: id });
    await moderator.undoes(told);
    await forschung.seesNo('notices', { id });
    await moderator.client.expectRefused('not-found', 'podium:take-back', { session, notice: id });
    await moderator.client.expectRefused('not-found', 'podium:tell', {
      session,
      to: [randomUUID()],
      text: 'Hallo',
    });
  });
});

describe('[F20] what the podium would like', () => {
  test('the desk sees it at once, nobody else; seen to, it is gone on their screen, too', async () => {
    const { meeting, moderator, hall, session } = await newPanel();
    const [behoerde, forschung] = await Promise.all([1, 3].map((serial) => meeting.panelist(serial)));
    const [panelist] = await placesOf(moderator, ['Forschung']);
    await forschung!.expectOk('podium:signal', { session, signal: 'reply', isOn: true });
    const first = await moderator.client.sees(
      'signals',
      ({ id, reply }) => id === panelist && reply !== null,
    );
    await forschung!.expectOk('podium:signal', { session, signal: 'reply', isOn: true });
    await forschung!.expectOk('podium:signal', { session, signal: 'slower', isOn: true });
    const both = await moderator.client.sees('signals', ({ slower }) => slower !== null);
    expect(both).toMatchObject({ id: panelist, reply: first.reply });

    const cleared = randomUUID();
    const seenTo = { session, panelist: panelist!, signal: 'reply' as const };
    await moderator.client.expectOk('podium:clear-signal', seenTo, { id: cleared });
    await forschung!.sees('signals', ({ reply, slower }) => reply === null && slower !== null);
    await moderator.client.expectRefused('conflict', 'podium:clear-signal', seenTo);
    await moderator.undoes(cleared);
    await forschung!.sees('signals', { id: panelist!, reply: first.reply });
    await forschung!.expectOk('podium:signal', { session, signal: 'reply', isOn: false });
    await moderator.client.sees('signals', ({ id, reply }) => id === panelist && reply === null);
    expect(behoerde!.views('signals')).toMatchObject([{ reply: null, slower: null }]);
    expect(hall.client.views('signals')).toEqual([]);
  });

  test('whoever is given the floor has their reply; that they would like it slower stands', async () => {
    const { meeting, moderator, session } = await newPanel();
    const forschung = await meeting.panelist(3);
    const [panelist] = await placesOf(moderator, ['Forschung']);
    for (const signal of ['reply', 'slower'] as const)
      await forschung.expectOk('podium:signal', { session, signal, isOn: true });
    await steersFloor(moderator, 'speaker:start', { who: { is: 'panelist', panelist: panelist! } });
    for (const client of [forschung, moderator.client])
      await client.sees(
        'signals',
        ({ id, reply, slower }) => id === panelist && reply === null && slower !== null,
      );
  });

  test('only where they sit: another session shows them nothing of its podium and takes nothing from them', async () => {
    const { meeting, moderator, session } = await newPanel({ moreSessions: 1 });
    const forschung = await meeting.panelist(3);
    const [, other] = meeting.sessions as [string, string];
    await forschung.expectRefused('not-found', 'podium:signal', {
      session: other,
      signal: 'reply',
      isOn: true,
    });
    const ask = (channel: string, stream: string) =>
      forschung.outcome('live:subscribe', { channel, streams: [{ stream, since: 0, epoch: null }] });
    expect(await ask(other, 'panelist')).toEqual({ ok: true, data: [null] });
    expect(await ask(session, 'panelist')).toMatchObject({ ok: true, data: [{ stream: 'panelist' }] });
    expect(await ask(other, 'display')).toMatchObject({ ok: true, data: [{ stream: 'display' }] });
    const { access } = await moderator.client.sees('panelists', { name: 'Beratung' });
    expect(await ask(session, `person:${access!}`)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});

describe('who sits on the podium', () => {
  test('can be named, sent home and moved from the desk, and put back', async () => {
    const { moderator, hall, display, session } = await newPanel();
    const { id: panelist, revision } = await moderator.client.sees('panelists', { name: 'Forschung' });
    const command = randomUUID();
    const change = { name: 'Forscherin', organisation: null, attendance: 'hall' as const, position: 1 };
    const input = { session, panelist, expects: revision!, change };
    await moderator.client.expectOk('podium:change', input, { id: command });
    const changed = {
      id: panelist,
      name: 'Forscherin',
      organisation: null,
      group: 'wissen',
      attendance: 'hall' as const,
    };
    for (const client of [hall.client, display]) await client.sees('panelists', { ...changed, position: 1 });
    expect(podium(await seesOrder(display, ['Forscherin', 'Behörde', 'Beratung']))).toEqual([1, 2, 3]);
    await moderator.client.expectRefused('conflict', 'podium:change', input);
    await moderator.undoes(command);
    await seesOrder(display, ['Behörde', 'Beratung', 'Forschung']);
    const there = { name: 'Forschung', organisation: 'Verbund', attendance: 'remote' as const, position: 3 };
    const { revision: now } = await moderator.client.sees('panelists', there);
    const nowhere = { ...input, expects: now!, change: { group: 'unbekannt' } };
    await moderator.client.expectRefused('invalid', 'podium:change', nowhere);
  });
});

test('[F3] whoever of the podium waits and is sent home waits among remote people, under the new name', async () => {
  const { moderator, session } = await newPanel({ floor: { list: 'open' } });
  const { id: speaker, revision } = await moderator.client.sees('panelists', { name: 'Beratung' });
  const wish = { session, kind: 'contribution' as const, speaker };
  const { request } = await moderator.client.expectOk('speaker:request-for', wish);
  await moderator.client.sees('requests', { id: request, from: 'hall', voice: 'microphone' });
  const change = { name: 'Beraterin', attendance: 'remote' as const };
  const input = { session, panelist: speaker, expects: revision!, change };
  await moderator.client.expectOk('podium:change', input);
  await moderator.client.sees('requests', { id: request, from: 'remote', name: 'Beraterin' });
});

test('what somebody on the podium looks like is served for ever, to whoever knows where', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
  const picture = { type: 'image/png', base64: png.toString('base64') };
  const { hall } = await newMeeting({ panelists: [{ ...panelists[0]!, picture }, panelists[1]!] });
  const { picture: path } = await hall.client.sees('panelists', { name: 'Behörde' });
  const answer = await fetch(environment().url + path!);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
  for (const elsewhere of [
    path!.slice(0, -1),
    path!.replace(/panelists\/[^/]*/, `panelists/${randomUUID()}`),
  ])
    expect((await fetch(environment().url + elsewhere)).status).toBe(404);
  expect(await hall.client.sees('panelists', { name: 'Beratung' })).toMatchObject({ picture: null });
});

async function placesOf({ client }: Desk, names: string[]): Promise<string[]> {
  return Promise.all(names.map(async (name) => (await client.sees('panelists', { name })).id));
}

const inOrder = (client: Client) => client.views('panelists').toSorted((a, b) => a.position - b.position);
const podium = (views: View<'panelists'>[]) => views.map(({ position }) => position);

async function seesOrder(client: Client, names: string[]): Promise<View<'panelists'>[]> {
  await client.sees('panelists', () => String(inOrder(client).map(({ name }) => name)) === String(names));
  return inOrder(client);
}
