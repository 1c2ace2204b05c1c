import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';

const turns = 40;
/** More than any network buffers for a connection that does not read. */
const bytesATurn = 1_000_000;
const pollsATurn = 40;

test('[L7] a socket that stops reading delays nobody, is not buffered for, and catches up in one step', async () => {
  const { meeting, moderator, display } = await newMeeting({
    polls: Array.from({ length: pollsATurn }, () => ({})),
  });
  const [first] = meeting.polls as [string];
  const slow = await meeting.display();
  const voters = await meeting.phones(turns);
  const memory = megabytesOfServer();
  await moderator.opens(first);
  await slow.sees('polls', { id: first });
  const before = slow.live.arrived.length;
  slow.tcp().pause();

  for (const [turn, voter] of voters.entries()) {
    await rewritesAllPolls(meeting.session, turn);
    await voter.votes(first, 'yes');
    // Nobody else waits: what a turn has changed is there before the next one begins.
    await display.sees('polls', { id: meeting.polls.at(-1), position: turn }, { within: 5000 });
  }
  expect(slow.live.arrived.length).toBe(before);
  expect(megabytesOfServer() - memory).toBeLessThan(150);

  slow.tcp().resume();
  await slow.sees('polls', { id: meeting.polls.at(-1), position: turns - 1 });
  const steps = slow.live.arrived
    .slice(before)
    .filter(({ delta }) => delta.channel === meeting.session && !isHeartbeat(delta));
  expect(steps.length).toBeLessThan(turns / 2);
  expect(steps.every(({ did }) => did === 'apply')).toBe(true);
  const [merged] = steps.slice(-1);
  expect(merged!.delta.full).toBeUndefined();
  await moderator.steers('poll:extend', first, { seconds: 60 }).catch(() => undefined);
  await slow.sees('polls', (poll) => poll.id === first && poll.position === turns - 1);
});

/** Says nothing but that nothing was missed. */
function isHeartbeat(delta: Delta): boolean {
  return Object.keys(delta.changed).length === 0 && Object.keys(delta.gone).length === 0;
}

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

function megabytesOfServer(): number {
  if (process.platform !== 'linux') return 0;
  const status = readFileSync(`/proc/${environment().pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}
