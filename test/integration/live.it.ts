import { describe, expect, test } from '@jest/globals';
import type { Client } from '../harness/client.ts';
import { type Arrived, carries } from '../harness/followed.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { until } from '../harness/until.ts';

describe('watching', () => {
  test('[L2] the answer comes after the commit, revisions in order, and no client goes back', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const phones = [hall, ...(await meeting.phones(9))];
    await moderator.opens(poll);
    await Promise.all(
      phones.flatMap((phone) =>
        ['yes', 'no', 'yes'].map(async (answer) => {
          const reply = await phone.client.outcome('poll:vote', phone.nextVote(poll, answer));
          // Whoever looks after the answer sees at least what was answered.
          const [row] = await query<{ revision: string }>('SELECT revision FROM channel WHERE id = $1', [
            meeting.session,
          ]);
          expect(Number(row!.revision)).toBeGreaterThanOrEqual((reply as { revision: number }).revision);
        }),
      ),
    );
    await moderator.sees('results', {
      id: poll,
      cells: [
        ['yes', 10],
        ['no', 0],
        ['abstain', 0],
      ],
    });
    for (const client of [hall.client, moderator.client]) expectsNoStepBack(client);
  });

  test('[L3] a client that subscribes in the middle of changes ends where a fresh one does', async () => {
    const { meeting, moderator, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const phones = await meeting.phones(12);
    await moderator.opens(poll);
    const votes = phones.flatMap((phone) =>
      ['yes', 'no', 'yes'].map((answer) => () => phone.votes(poll, answer)),
    );
    // Everybody votes three times while others come in, one after the other.
    const watchers: Client[] = [];
    await Promise.all([
      ...phones.map(async (_, index) => {
        for (const vote of votes.slice(index * 3, index * 3 + 3)) await vote();
      }),
      (async () => {
        for (let index = 0; index < 8; index += 1) watchers.push(await meeting.display());
      })(),
    ]);
    const shown = [
      ['yes', 12],
      ['no', 0],
      ['abstain', 0],
    ];
    for (const watcher of watchers) await watcher.sees('results', { id: poll, cells: shown });
    const fresh = await meeting.display();
    for (const watcher of watchers) {
      await until('they all show the same', () => same(watcher, fresh));
      expect(watcher.live.arrived.filter(({ did }) => did === 'subscribe')).toEqual([]);
    }
  });

  test('[L6] whoever was away gets one merged delta, and everything after a restart of the server', async () => {
    const server = await ownServer();
    const elsewhere = { ...environment(), url: server.url };
    const { meeting, moderator, hall, remote, polls } = await newMeeting({ polls: [{}, {}] }, elsewhere);
    const [poll, other] = polls as [string, string];
    await moderator.opens(poll);
    await hall.sees('polls', { id: poll, state: 'open' });
    const before = hall.client.live.arrived.length;

    await awayWhile(hall.client, async () => {
      await moderator.opens(other);
      await moderator.steers('poll:extend', poll, { seconds: 600 });
      await remote.sees('polls', { id: other });
      await remote.sees('polls', (view) => view.id === poll && view.closesAt !== null);
      expect(hall.client.views('polls')).toHaveLength(1);
    });
    const answers = hall.client.live.arrived.slice(before).filter(({ delta }) => delta.stream === 'attendee');
    const merged = answers.filter(({ delta }) => delta.channel === meeting.session && carries(delta));
    expect(merged).toHaveLength(1);
    expect(merged[0]!.delta.full).toBeUndefined();
    expect(merged[0]!.delta.changed['polls']).toHaveLength(2);
    await isLikeFresh(meeting, hall);

    const epoch = hall.client.hello.epoch;
    const greeted = hall.client.hellos.length;
    await server.kill('SIGKILL');
    await server.restart();
    await hall.client.isBack(greeted);
    expect(hall.client.hello.epoch).not.toBe(epoch);
    expect(hall.client.live.deltas(meeting.session, 'attendee').at(-1)!.delta.full).toBe(true);
    await isLikeFresh(meeting, hall);
  });

  test('[L1] a client that lost a delta notices, asks again and is right', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{}, {}] });
    const [poll, other] = polls as [string, string];
    hall.client.live.losesNext(meeting.session, 'attendee');
    await moderator.opens(poll);
    await until('the delta is lost', () => hall.client.live.hasLost);
    await hall.seesNo('polls', { id: poll });
    await moderator.opens(other);

    await hall.sees('polls', { id: poll, state: 'open' });
    expect(hall.client.live.gaps).toBe(1);
    await isLikeFresh(meeting, hall);
  });

  test('[L3] a client that claims to know more than there is gets everything', async () => {
    const { meeting, hall } = await newMeeting();
    const subscription = { stream: 'attendee', since: 1_000_000, epoch: hall.client.hello.epoch };
    const [delta] = await hall.client.expectOk('live:subscribe', {
      channel: meeting.id,
      streams: [subscription],
    });
    expect(delta).toMatchObject({ full: true, from: 0 });
  });

  test('[L3] two tabs of one person show the same, also what is theirs alone', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting();
    const [poll] = polls as [string];
    const tab = await meeting.phone({}, hall.token);
    await moderator.opens(poll);
    await hall.votes(poll, 'yes');
    await tab.sees('ballots', { id: poll, answer: 'yes', version: 1 });
    await tab.client.expectOk('poll:vote', { session: meeting.session, poll, answer: 'no', version: 2 });
    await hall.sees('ballots', { id: poll, answer: 'no', version: 2 });
    await until('both show the same', () => same(hall.client, tab.client));
  });

  test('[P3] what concerns the crew alone sends attendees nothing, not even an id', async () => {
    const { meeting, moderator, hall, display, polls } = await newMeeting({ polls: [{}, {}] });
    const [draft, poll] = polls as [string, string];
    const before = hall.client.live.deltas(meeting.session, 'attendee').length;
    const change = { type: 'yes-no' as const, question: { de: 'Nur für den Tisch' }, options: [] };
    await moderator.steers('poll:edit', draft, { change });
    await moderator.client.expectOk('poll:create', { session: meeting.session, poll: change });
    await moderator.opens(poll);
    await hall.sees('polls', { id: poll, state: 'open' });
    await display.sees('polls', { id: poll, state: 'open' });

    const deltas = hall.client.live.deltas(meeting.session, 'attendee').slice(before);
    expect(deltas.filter(({ delta }) => Object.keys(delta.changed).length > 0)).toHaveLength(1);
    for (const client of [hall.client, display]) expect(client.bytes.join()).not.toContain(draft);
    expect(moderator.client.bytes.join()).toContain(draft);
  });

  test('[V8] the stream of those who have voted opens with the vote, and results stay in it', async () => {
    const { meeting, moderator, hall, remote, polls } = await newMeeting({
      polls: [{ results: 'after-vote' }],
    });
    const [poll] = polls as [string];
    const others = await meeting.phones(5);
    await moderator.opens(poll);
    await Promise.all(others.map((phone) => phone.votes(poll, 'yes')));
    await refusesStream(hall.client, meeting.session, `voted:${poll}`);

    await hall.votes(poll, 'no');
    await hall.client.watch(meeting.session, `voted:${poll}`);
    const cells = [
      ['yes', 5],
      ['no', 1],
      ['abstain', 0],
    ];
    await hall.sees('results', { id: poll, cells });
    await remote.sees('results', { id: poll, votes: 6, cells: null });
    await moderator.closesForGood(poll);
    await hall.sees('results', { id: poll, cells, final: true });
    await remote.sees('results', { id: poll, cells: null, final: true });
  });

  test('[L5] each role watches its own streams, in its own meeting', async () => {
    const { meeting, moderator, hall, remote, display, polls } = await newMeeting();
    const foreign = await newMeeting();
    const [poll] = polls as [string];
    const channels = [meeting.id, meeting.session];
    const refused: [Client, string[]][] = [
      [hall.client, ['crew', 'display', `person:${remote.id}`, `voted:${poll}`]],
      [display, ['crew', 'attendee', `person:${hall.id}`, `voted:${poll}`]],
      [moderator.client, ['attendee', `person:${hall.id}`, `voted:${poll}`]],
      [foreign.hall.client, ['attendee', 'crew', `person:${foreign.hall.id}`]],
      [foreign.display, ['display']],
      [foreign.moderator.client, ['crew', 'display']],
    ];
    for (const [client, streams] of refused)
      for (const channel of channels)
        for (const stream of streams) await refusesStream(client, channel, stream);
    const guest = await meeting.guest();
    const streams = [{ stream: 'attendee', since: 0, epoch: null }];
    await guest.expectRefused('not-signed-in', 'live:subscribe', { channel: meeting.id, streams });
  });

  test('presence counts persons and not sockets, for the crew alone', async () => {
    const { meeting, moderator, hall, remote, display } = await newMeeting();
    await meeting.phone({}, hall.token);
    await meeting.phone({ attendance: 'remote' });
    const counted = () => moderator.client.presence.findLast(({ channel }) => channel === meeting.session);
    await until('three persons are counted', () => counted()?.hall === 1 && counted()?.remote === 2);
    await remote.client.expectOk('people:change', { attendance: 'hall' });
    await until('one has moved', () => counted()?.hall === 2 && counted()?.remote === 1);
    for (const client of [hall.client, display]) expect(client.presence).toEqual([]);
  });

  test('a connection that is silent hears a heartbeat within twelve seconds', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting();
    const [draft] = polls as [string];
    const change = { type: 'yes-no' as const, question: { de: 'Neu' }, options: [] };
    const { revision } = await moderator.steers('poll:edit', draft, { change });
    const beats = () =>
      hall.client.live.deltas(meeting.session, 'attendee').filter(({ delta }) => delta.to === revision);
    await until('a heartbeat brings the revision', () => beats().length > 0);
    const [{ delta: beat }] = beats() as [Arrived];
    expect(beat).toMatchObject({ changed: {}, gone: {} });
    const news = moderator.client.live
      .deltas(meeting.session, 'crew')
      .find(({ delta }) => delta.to === revision);
    expect(beat.at - news!.delta.at).toBeLessThan(12_000);
  });
});

type Meeting = Awaited<ReturnType<typeof newMeeting>>['meeting'];
type Phone = Awaited<ReturnType<Meeting['phone']>>;

async function refusesStream(client: Client, channel: string, stream: string): Promise<void> {
  const streams = [{ stream, since: 0, epoch: null }];
  for (;;) {
    const reply = await client.outcome('live:subscribe', { channel, streams });
    if (reply.ok && reply.data[0] === null) return;
    if (reply.ok) throw new Error(`${client.name} may watch ${stream}`);
    if (reply.error.code === 'forbidden') return;
    if (reply.error.code !== 'slow-down') throw new Error(JSON.stringify(reply.error));
    await new Promise((resolve) => setTimeout(resolve, reply.error.retryAfterMs));
  }
}

/** Takes the connection away, lets something happen, and gives it back. */
async function awayWhile(client: Client, happen: () => Promise<void>): Promise<void> {
  const greeted = client.hellos.length;
  client.socket.disconnect();
  await happen();
  client.socket.connect();
  await client.isBack(greeted);
}

/** The same person, just come in, sees exactly what this phone has come to see. */
async function isLikeFresh(meeting: Meeting, phone: Phone): Promise<void> {
  const fresh = await meeting.phone({}, phone.token);
  await until('a fresh client shows the same', () => same(phone.client, fresh.client));
}

function same(left: Client, right: Client): boolean {
  return JSON.stringify(left.live.snapshot()) === JSON.stringify(right.live.snapshot());
}

function expectsNoStepBack(client: Client): void {
  const reached = new Map<string, number>();
  for (const { delta } of client.live.arrived) {
    const key = `${delta.channel} ${delta.stream}`;
    expect(delta.to).toBeGreaterThanOrEqual(reached.get(key) ?? 0);
    expect(delta.from).toBeLessThanOrEqual(delta.to);
    reached.set(key, delta.to);
  }
}
