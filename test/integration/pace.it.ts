import { describe, expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { until } from '../harness/until.ts';
import { mostInWindow } from '../harness/window.ts';

const windowMs = 2000;

describe('how often one is told', () => {
  test('[L8] under steady voting an attendee gets four deltas a second, the crew and displays ten', async () => {
    const { meeting, moderator, hall, display, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const voters = await meeting.phones(60);
    await moderator.opens(poll);
    await hall.sees('polls', { id: poll, state: 'open' });

    await votesAllTheTime(voters, poll, 3500);

    const told = (stream: string, client = hall.client) =>
      mostInWindow(client.live.deltas(meeting.session, stream), windowMs);
    expect(told('attendee')).toBeLessThanOrEqual(9);
    expect(told(`person:${hall.id}`)).toBeLessThanOrEqual(9);
    expect(told('crew', moderator.client)).toBeLessThanOrEqual(21);
    expect(told('display', display)).toBeLessThanOrEqual(21);
    // It was busy enough to show a limit at all.
    expect(told('attendee')).toBeGreaterThanOrEqual(6);
    expect(told('display', display)).toBeGreaterThan(9);
  });

  test('[L8] nobody hurries a stream by asking for more than there is', async () => {
    const { meeting, moderator, hall, remote, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const voters = await meeting.phones(40);
    await moderator.opens(poll);
    const ahead = { stream: 'attendee', since: 1_000_000, epoch: remote.client.hello.epoch };
    const input = { channel: meeting.session, streams: [ahead] };
    const impatient = Array.from({ length: 25 }, (_, index) => async () => {
      await until(
        'it is time',
        () => hall.client.live.deltas(meeting.session, 'attendee').length > index / 3,
      );
      await remote.client.send('live:subscribe', input);
    });
    await Promise.all([votesAllTheTime(voters, poll, 3000), ...impatient.map((ask) => ask())]);
    expect(mostInWindow(hall.client.live.deltas(meeting.session, 'attendee'), windowMs)).toBeLessThanOrEqual(
      9,
    );
  });
});

/** Everybody changes their mind as often as they may, spread evenly. */
async function votesAllTheTime(voters: Phone[], poll: string, forMs: number): Promise<void> {
  const end = performance.now() + forMs;
  const answers = ['yes', 'no'];
  for (let turn = 0; performance.now() < end; turn += 1) {
    const voter = voters[turn % voters.length]!;
    await voter.votes(poll, answers[Math.floor(turn / voters.length) % 2]!);
  }
}
