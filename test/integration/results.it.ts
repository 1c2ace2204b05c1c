import { describe, expect, test } from '@jest/globals';
import type { View } from '@miteinander/shared/contract';
import type { Client } from '../harness/client.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { until } from '../harness/until.ts';

type Level = 'results' | 'turnout' | 'count' | 'nothing';
type Policy = View<'polls'>['results'];
/** What attendees, those who have voted, the crew and displays see, in this order. */
type Seen = [attendee: Level, voted: Level, crew: Level, display: Level];

interface Stages {
  open: Seen;
  closed: Seen;
  revealed: Seen;
}

const everybody: Seen = ['results', 'results', 'results', 'results'];
const allButVoted: Seen = ['results', 'nothing', 'results', 'results'];

const policies: Record<Policy, Stages> = {
  hidden: {
    open: ['turnout', 'nothing', 'turnout', 'turnout'],
    closed: ['turnout', 'nothing', 'results', 'turnout'],
    revealed: allButVoted,
  },
  'after-vote': {
    open: ['count', 'results', 'results', 'count'],
    closed: ['turnout', 'results', 'results', 'turnout'],
    revealed: everybody,
  },
  'after-close': {
    open: ['turnout', 'nothing', 'turnout', 'turnout'],
    closed: allButVoted,
    revealed: allButVoted,
  },
  live: { open: allButVoted, closed: allButVoted, revealed: allButVoted },
};

describe('[V8] who sees how much of a result, and when', () => {
  test.each(Object.entries(policies))('%s', async (policy, stages) => {
    const { meeting, moderator, remote, display, polls } = await newMeeting({
      polls: [{ results: policy as Policy }],
    });
    const [poll] = polls as [string];
    const voters = [...(await meeting.phones(6)), ...(await meeting.phones(5, { attendance: 'remote' }))];
    const [voter] = voters;
    await moderator.opens(poll);
    await Promise.all(voters.map((phone) => phone.votes(poll, 'yes')));
    await voter!.client.watch(meeting.session, `voted:${poll}`);
    const looks: [Client, string][] = [
      [remote.client, 'attendee'],
      [voter!.client, `voted:${poll}`],
      [moderator.client, 'crew'],
      [display, 'display'],
    ];
    const see = async (expected: Seen, isFinal: boolean) => {
      for (const [index, [client, stream]] of looks.entries()) {
        const view = () => resultIn(client, meeting.session, stream, poll);
        await until(`${stream} sees ${expected[index]} ${isFinal ? 'for good' : 'so far'}`, () => {
          const seen = view();
          return (
            levelOf(seen) === expected[index] &&
            (seen?.final ?? isFinal) === isFinal &&
            (seen?.votes ?? 11) === 11
          );
        }).catch((error: Error) => {
          throw new Error(`${error.message}; it sees ${JSON.stringify(view())}`);
        });
      }
    };

    await see(stages.open, false);
    await moderator.closesForGood(poll);
    await see(stages.closed, true);
    await moderator.reveals(poll);
    await see(stages.revealed, true);
    await moderator.reveals(poll, false);
    await see(policy === 'after-vote' ? stages.closed : policies.hidden.closed, true);
    await moderator.reveals(poll);
    await see(stages.revealed, true);
    for (const [client] of looks) expectsResultsOrTurnout(client, meeting.session);
  });

  test('[V9] splits are shown when they are large enough, to whom the result is shown, and never before', async () => {
    const groups = ['amt', 'verein', 'presse'].map((id) => ({ id, text: { de: id } }));
    const { meeting, moderator, hall, display, polls } = await newMeeting({ groups });
    const [poll] = polls as [string];
    const voters = [
      ...(await meeting.phones(7, { group: 'amt' })),
      ...(await meeting.phones(6, { group: 'verein', attendance: 'remote' })),
      ...(await meeting.phones(2, { group: 'presse' })),
    ];
    await moderator.opens(poll);
    await Promise.all(voters.map((phone) => phone.votes(poll, 'yes')));
    await moderator.sees('results', { id: poll, votes: 15, byGroup: null, byAttendance: null });
    await moderator.closesForGood(poll);
    await moderator.reveals(poll);

    for (const each of [moderator, hall, display]) {
      const isShown = (view: View<'results'>) => view.id === poll && view.cells !== null;
      const { byAttendance, byGroup } = await each.sees('results', isShown);
      expect(votesOf(byAttendance)).toEqual({ hall: 9, remote: 6 });
      // Two of the press alone would follow from the total: the smaller of the other groups is hidden with them.
      expect(votesOf(byGroup)).toEqual({ amt: 7 });
      expect(byGroup!.hidden).toBe(2);
    }
  });
});

function resultIn(
  client: Client,
  channel: string,
  stream: string,
  poll: string,
): View<'results'> | undefined {
  return client.live.state(channel, stream).things.get('results')?.get(poll) as View<'results'> | undefined;
}

function levelOf(view: View<'results'> | undefined): Level {
  if (!view) return 'nothing';
  if (view.cells) return 'results';
  return view.turnout ? 'turnout' : 'count';
}

/** In everything that was ever sent while the poll ran. */
function expectsResultsOrTurnout(client: Client, channel: string): void {
  const views = client.live.arrived
    .filter(({ delta }) => delta.channel === channel)
    .flatMap(({ delta }) => (delta.changed['results'] ?? []) as View<'results'>[]);
  for (const view of views) expect(view.cells !== null && view.turnout !== null).toBe(false);
}

function votesOf(split: View<'results'>['byGroup']): Record<string, number> {
  return Object.fromEntries(split!.parts.map(({ key, votes }) => [key, votes]));
}
