import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Client } from '../harness/client.ts';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { metricsOf } from '../harness/metrics.ts';
import { emptyMeeting, newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

const turnsBefore = 12;
const turns = 25;
/** What the buffers of two sockets may take, and a few packets in the server. */
const mostOnTheWay = 15;
const fewestTurns = mostOnTheWay + 5;
/** Eighteen seconds after a ping both sides take it for dead, unless it has read what is on the way by then. */
const silentMs = 12_000;
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
  const voters = await meeting.phones(turns);
  await moderator.opens(first);
  let turn = 0;
  const changesAll = (bytes?: number) => rewritesAllPolls(meeting.session, (turn += 1), bytes);
  const takesTurn = async () => {
    await changesAll();
    await voters[turn % turns]!.votes(first, 'yes');
    // Nobody else waits: what a turn has changed is there before the next one begins.
    await display.sees('polls', { id: final, position: turn }, { within: 5000 });
  };
  /** Another time if the turns take so long that too few fit in before it would be taken for dead. */
  const fallsSilent = async (times: number): Promise<{ slow: Client; before: number; taken: number }> => {
    // One that has received little so far, for which the network has made little room.
    await changesAll(pollsATurn);
    const slow = await meeting.display();
    await slow.sees('polls', { id: final, position: turn });
    await slow.isAskedForLife();
    const before = slow.live.arrived.length;
    const end = performance.now() + silentMs;
    slow.stopsReading();
    let taken = 0;
    for (; taken < turns && performance.now() < end; taken += 1) await takesTurn();
    if (taken >= fewestTurns || times === 1) return { slow, before, taken };
    slow.close();
    return fallsSilent(times - 1);
  };
  for (let taken = 0; taken < turnsBefore; taken += 1) await takesTurn();

  const { slow, before, taken } = await fallsSilent(3);
  expect(taken).toBeGreaterThanOrEqual(fewestTurns);
  expect(slow.live.arrived.length).toBe(before);

  slow.readsAgain();
  await slow.sees('polls', { id: final, position: turn });
  const steps = slow.live.arrived.slice(before).filter(({ delta }) => delta.channel === meeting.session);
  // A server that kept what this one could not take would now send all of it.
  expect(steps.length).toBeLessThan(mostOnTheWay);
  expect(steps.every(({ did, delta }) => did === 'apply' && !delta.full)).toBe(true);
  await slow.sees('polls', { id: first, position: turn });
  expect((await metricsOf(server.url)).get('miteinander_passed_over_total')).toBeGreaterThan(0);
});

test('[L7] one that goes on asking but reads nothing is ended before it fills the memory', async () => {
  const server = await ownServer();
  const meeting = await emptyMeeting(
    { polls: Array.from({ length: pollsATurn }, () => ({})) },
    { ...environment(), url: server.url },
  );
  const moderator = await meeting.desk();
  const greedy = await meeting.phone();
  const counted = () => moderator.client.presence.findLast(({ channel }) => channel === meeting.session);
  await until('it is there', () => counted()?.hall === 1);
  await rewritesAllPolls(meeting.session, 0, 2 * bytesATurn);
  await greedy.sees('polls', { id: meeting.polls.at(-1), position: 0 });

  greedy.client.stopsReading();
  // Some fifty megabytes are asked for; the network takes forty at the very most.
  const streams = [{ stream: 'attendee', since: 0, epoch: null }];
  const command = { name: 'live:subscribe', input: { channel: meeting.session, streams } };
  await until('the server has ended it', () => {
    greedy.client.socket.emit('command', { ...command, id: randomUUID() }, () => undefined);
    return counted()?.hall === 0;
  });
  expect(megabytesOf(server.pid)).toBeLessThan(600);
});

/** A large change as another process would write it: everything that is shown, in one revision. */
async function rewritesAllPolls(session: string, turn: number, bytes = bytesATurn): Promise<void> {
  await query(
    `WITH raised AS (UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision)
     UPDATE poll SET state = 'open', position = $2, revision = raised.revision,
       question = jsonb_build_object('de', repeat(chr(65 + $2::int % 26), $3::int))
     FROM raised WHERE session_id = $1`,
    [session, turn, bytes / pollsATurn],
  );
}

function megabytesOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) / 1024;
}
