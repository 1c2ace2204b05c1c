import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Output } from '@miteinander/shared/contract';
import type { Client } from '../harness/client.ts';
import { choice } from '../harness/definition.ts';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import type { Phone } from '../harness/phone.ts';
import { ownBallots } from '../harness/ballots.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import { mostInWindow } from '../harness/window.ts';

const crowdSize = 500;
const withinMs = 2000;
const answers = ['a', 'b', 'c', 'abstain'];
const poll = { ...choice('a', 'b', 'c'), results: 'live' as const };

describe('a whole hall votes', () => {
  let server: ServerProcess;
  let there: Awaited<ReturnType<typeof newMeeting>>;
  let crowd: Phone[];

  beforeAll(async () => {
    server = await ownServer();
    there = await newMeeting({ polls: [poll, poll] }, { ...environment(), url: server.url });
    crowd = await there.meeting.phones(crowdSize);
  });

  test('[V1] 500 vote within two seconds, one of them everything five times, and 500 are counted', async () => {
    const { meeting, moderator, hall, polls } = there;
    const id = polls[0]!;
    await moderator.opens(id);
    await hall.sees('polls', { id, state: 'open' });

    const begun = performance.now();
    const votes = crowd.flatMap((phone, index) =>
      Array.from({ length: index === 0 ? 5 : 1 }, () => castsOnce(phone, id, answers[index % 4]!, begun)),
    );
    const rubbish = talksRubbish(hall, id);
    const acknowledged = await Promise.all(votes);
    await rubbish;

    await moderator.sees('results', { id, votes: crowdSize, cells: cells(125) });
    expect(
      await ownBallots(
        id,
        crowd.map((phone) => phone.id),
      ),
    ).toEqual(crowd.map((_, index) => ({ answer: answers[index % 4], version: 1 })));
    expect(acknowledged).toHaveLength(crowdSize + 4);
    await moderator.closesForGood(id);
    await hall.sees('results', { id, final: true, votes: crowdSize, cells: cells(125) });
    const told = hall.client.live.deltas(meeting.session, 'attendee');
    expect(mostInWindow(told, withinMs)).toBeLessThanOrEqual(9);
  });

  test('[V1] [L3] the server is killed in the middle: every acknowledged vote is there, once', async () => {
    const { meeting, moderator, hall, display, polls } = there;
    const id = polls[1]!;
    await moderator.opens(id);
    const watching = [hall.client, moderator.client, display];
    const greeted = watching.map((client) => client.hellos.length);

    const begun = performance.now();
    const votes = crowd.map((phone, index) => insists(phone, id, answers[index % 4]!, begun));
    await moderator.sees('results', (result) => result.id === id && result.votes > 100);
    await server.kill('SIGKILL');
    await server.restart();
    const readyAt = Date.now();

    await Promise.all(watching.map((client, index) => client.isBack(greeted[index]!)));
    // By the server's own clock: the one of us who plays five hundred people may be late to hear it.
    expect(Math.max(...watching.map(answeredAt)) - readyAt).toBeLessThan(5000);
    const acknowledged = await Promise.all(votes);
    expect(acknowledged.map(({ answer }) => answer)).toEqual(crowd.map((_, index) => answers[index % 4]));
    expect(
      await ownBallots(
        id,
        crowd.map((phone) => phone.id),
      ),
    ).toEqual(acknowledged.map(({ answer, version }) => ({ answer, version })));
    expect(
      await query('SELECT sum(n)::int AS n FROM tally WHERE poll_id = $1 AND key = $2', [id, '']),
    ).toEqual([{ n: crowdSize }]);
    for (const client of watching) await client.sees('results', { id, votes: crowdSize, cells: cells(125) });
    const [desk, screen] = [await meeting.desk(2), await meeting.display()];
    expect(moderator.client.live.snapshot()).toEqual(desk.client.live.snapshot());
    expect(display.live.snapshot()).toEqual(screen.live.snapshot());
  });
});

/** When the server had answered all that this one follows since its last greeting; milliseconds since 1970. */
function answeredAt({ hello, live }: Client): number {
  const since = live.arrived.map(({ delta }) => delta).filter(({ epoch }) => epoch === hello.epoch);
  const first = new Map(since.toReversed().map(({ channel, stream, at }) => [`${channel} ${stream}`, at]));
  return Math.max(...first.values());
}

/** Votes at some moment of the two seconds, with one version however often it is called. */
async function castsOnce(
  phone: Phone,
  id: string,
  answer: string,
  begun: number,
): Promise<Output<'poll:vote'>> {
  await itIsTime(begun);
  return phone.client.expectOk('poll:vote', { session: phone.place.session, poll: id, answer, version: 1 });
}

/** Sends its vote again, as it was, until it is acknowledged: through a crash and out of it. */
async function insists(
  phone: Phone,
  id: string,
  answer: string,
  begun: number,
): Promise<Output<'poll:vote'>> {
  await itIsTime(begun);
  const vote = { session: phone.place.session, poll: id, answer, version: 1 };
  for (;;) {
    const reply = await phone.client.send('poll:vote', vote, { within: 10_000 }).catch(() => null);
    if (reply?.ok) return reply.data;
    if (reply && reply.error.kind !== 'retry' && reply.error.code !== 'not-signed-in')
      throw new Error(JSON.stringify(reply.error));
  }
}

/** Everything that is nearly a vote. */
async function talksRubbish({ client, place }: Phone, id: string): Promise<void> {
  const vote = { session: place.session, poll: id, answer: 'a', version: 1 };
  const wrong = [
    { ...vote, answer: 'z' },
    { ...vote, answer: ['a', 'b'] },
    { ...vote, version: 0 },
    { ...vote, version: 1.5 },
    { ...vote, poll: place.session },
    { ...vote, answer: { toString: 'a' } },
    { ...vote, extra: true },
    null,
  ];
  for (const input of wrong) {
    const reply = await client.outcome('poll:vote', input as typeof vote);
    expect(reply.ok).toBe(false);
  }
}

function itIsTime(begun: number): Promise<void> {
  const at = begun + Math.random() * withinMs;
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
}

function cells(each: number): [string, number][] {
  return answers.map((answer) => [answer, each]);
}
