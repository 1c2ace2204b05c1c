import { describe, expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { mostInWindow } from '../harness/window.ts';

const windowMs = 2000;

describe('how often one is told', () => {
  test('[L8] under steady voting an attendee gets four deltas a second, the crew and displays ten', async () => {
    const { meeting, moderator, hall, display, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const voters = await meeting.phones(60);
    await moderator.opens(poll);
    await hall.sees('polls', { id: poll, state: 'open' });

    const told = (stream: string, client = hall.client) =>
      mostInWindow(client.live.deltas(meeting.session, stream), windowMs);
    // Busy enough to show a limit at all.
    const isBusy = () => told('attendee') >= 6 && told('display', display) > 9;
    const longEnough = performance.now() + windowMs + 1500;
    await votesUntil(voters, poll, () => isBusy() && performance.now() > longEnough);

    expect(told('attendee')).toBeLessThanOrEqual(9);
    expect(told(`person:${hall.id}`)).toBeLessThanOrEqual(9);
    expect(told('crew', moderator.client)).toBeLessThanOrEqual(21);
    expect(told('display', display)).toBeLessThanOrEqual(21);
  });

  test('[L8] nobody hurries a stream by asking for more than there is', async () => {
    const { meeting, moderator, hall, remote, polls } = await newMeeting({ polls: [{ results: 'live' }] });
    const [poll] = polls as [string];
    const voters = await meeting.phones(40);
    await moderator.opens(poll);
    const ahead = { stream: 'attendee', since: 1_000_000, epoch: remote.client.hello.epoch };
    const input = { channel: meeting.session, streams: [ahead] };
    const arrived = () => hall.client.live.deltas(meeting.session, 'attendee').length;
    const asked: Promise<unknown>[] = [];
    // More often than there is something new, for as long as the voting goes on.
    await votesUntil(voters, poll, () => {
      if (arrived() > asked.length / 3) asked.push(remote.client.send('live:subscribe', input));
      return asked.length === 25;
    });
    await Promise.all(asked);
    expect(mostInWindow(hall.client.live.deltas(meeting.session, 'attendee'), windowMs)).toBeLessThanOrEqual(
      9,
    );
  });
});

/** Everybody changes their mind as often as they may, spread evenly. */
async function votesUntil(voters: Phone[], poll: string, isEnough: () => boolean): Promise<void> {
  const answers = ['yes', 'no'];
  for (let turn = 0; !isEnough(); turn += 1) {
    const voter = voters[turn % voters.length]!;
    await voter.votes(poll, answers[Math.floor(turn / voters.length) % 2]!);
  }
}
