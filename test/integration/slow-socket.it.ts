import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';

const turnsBefore = 10;
const turns = 60;
/** What the buffers of two sockets may take at the very most, and a few packets in the server. */
const mostOnTheWay = 45;
const last = turnsBefore + turns - 1;
const bytesATurn = 1_000_000;
const pollsATurn = 40;

test('[L7] a socket that stops reading delays nobody, is not buffered for, and catches up in one step', async () => {
  const server = await ownServer();
  const { meeting, moderator, display } = await newMeeting(
    { polls: Array.from({ length: pollsATurn }, () => ({})) },
    { ...environment(), url: server.url },
  );
  const first = meeting.polls[0]!;
  const final = meeting.polls.at(-1)!;
  const slow = await meeting.display();
  const voters = await meeting.phones(turnsBefore + turns);
  await moderator.opens(first);
  const takesTurns = async (from: number, until: number) => {
    for (let turn = from; turn < until; turn += 1) {
      await rewritesAllPolls(meeting.session, turn);
      await voters[turn]!.votes(first, 'yes');
      // Nobody else waits: what a turn has changed is there before the next one begins.
      await display.sees('polls', { id: final, position: turn }, { within: 5000 });
    }
  };
  await takesTurns(0, turnsBefore);
  await slow.sees('polls', { id: final, position: turnsBefore - 1 });
  const before = slow.live.arrived.length;
  const memory = megabytesOf(server.pid);

  slow.stopsReading();
  await takesTurns(turnsBefore, turnsBefore + turns);
  expect(slow.live.arrived.length).toBe(before);
  // Whoever keeps every text and its frame needs twice what was sent.
  expect(megabytesOf(server.pid) - memory).toBeLessThan((2 * turns * bytesATurn) / 1e6);

  slow.readsAgain();
  await slow.sees('polls', { id: final, position: last });
  const steps = slow.live.arrived.slice(before).filter(({ delta }) => delta.channel === meeting.session);
  expect(steps.length).toBeLessThan(mostOnTheWay);
  expect(steps.every(({ did, delta }) => did === 'apply' && !delta.full)).toBe(true);
  await slow.sees('polls', { id: first, position: last });
}, 120_000);

/** A large change as another process would write it: everything that is shown, in one revision. */
async function rewritesAllPolls(session: string, turn: number): Promise<void> {
  await query(
    `WITH raised AS (UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision)
     UPDATE poll SET state = 'open', position = $2, revision = raised.revision,
       question = jsonb_build_object('de', repeat(chr(65 + $2::int % 26), ${bytesATurn / pollsATurn}))
     FROM raised WHERE session_id = $1`,
    [session, turn],
  );
}

function megabytesOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}
