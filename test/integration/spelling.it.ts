import { expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';

test('[L3] an id in capitals is the same id: who watches and writes with it misses nothing', async () => {
  const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ results: 'live' }] });
  const [poll] = polls as [string];
  const desk = await meeting.desk(2);
  const shout = { session: meeting.session.toUpperCase(), poll: poll.toUpperCase() };
  const streams = [{ stream: 'attendee', since: 0, epoch: null }];
  const [delta] = await hall.client.expectOk('live:subscribe', { channel: shout.session, streams });
  expect(delta!.channel).toBe(meeting.session);

  await desk.client.expectOk('poll:open', { ...shout, expects: 1 });
  await hall.sees('polls', { id: poll, state: 'open' }, { within: 1500 });
  const vote = { ...shout, answer: 'yes', version: 1 };
  expect(await hall.client.expectOk('poll:vote', vote)).toMatchObject({ id: poll });
  await hall.sees('ballots', { id: poll }, { within: 1500 });
  await moderator.sees('results', { id: poll, votes: 1 }, { within: 1500 });
});
