import { expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';
import { quickest } from '../harness/quickest.ts';

/** What is looked up every two seconds anyway hardly comes so soon each time. */
const toldMs = 800;

test('[L3] an id in capitals is the same id: who watches and writes with it misses nothing', async () => {
  expect(await quickest(toldMs, shouts)).toBeLessThan(toldMs);
});

/** Gives the longest time that passed between writing and seeing. */
async function shouts(): Promise<number> {
  const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ results: 'live' }] });
  const [poll] = polls as [string];
  const desk = await meeting.desk(2);
  const shout = { session: meeting.session.toUpperCase(), poll: poll.toUpperCase() };
  const streams = [{ stream: 'attendee', since: 0, epoch: null }];
  const [delta] = await hall.client.expectOk('live:subscribe', { channel: shout.session, streams });
  expect(delta!.channel).toBe(meeting.session);

  await desk.client.expectOk('poll:open', { ...shout, expects: 1 });
  const openedAt = performance.now();
  await hall.sees('polls', { id: poll, state: 'open' });
  const openMs = performance.now() - openedAt;
  const vote = { ...shout, answer: 'yes', version: 1 };
  expect(await hall.client.expectOk('poll:vote', vote)).toMatchObject({ id: poll });
  const votedAt = performance.now();
  await hall.sees('ballots', { id: poll });
  await moderator.sees('results', { id: poll, votes: 1 });
  return Math.max(openMs, performance.now() - votedAt);
}
