import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ownBallots } from '../harness/ballots.ts';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';
import { until } from '../harness/until.ts';

const ofPoll = 'family_id = (SELECT family_id FROM poll WHERE id = $1)';

/**
 * While votes wait for their batch, the batch before has been told the salts. What happens between the two has to
 * count nevertheless.
 */
describe('[P1] [P2] the salt under which a vote is looked for', () => {
  test('is the one that the poll has under the lock, whatever it was for the batch before', async () => {
    const { first, second, poll, votes } = await betweenTwoBatches(
      `UPDATE poll_salt SET salt = sha256(salt) WHERE ${ofPoll}`,
    );
    expect(votes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ownBallots(poll, [first.id, second.id])).toEqual([null, { answer: 'yes', version: 1 }]);
  });

  test('is not used any more when it is gone', async () => {
    const { poll, votes } = await betweenTwoBatches(`DELETE FROM poll_salt WHERE ${ofPoll}`);
    expect(votes).toMatchObject([{ ok: true }, { ok: false, error: { code: 'too-late' } }]);
    expect(await query('SELECT 1 FROM ballot WHERE poll_id = $1', [poll])).toHaveLength(1);
  });
});

/**
 * Two people vote, one batch each, right after one another; meanwhile the poll meets with `change`. Played again if
 * the lines took longer than a vote may wait.
 */
async function betweenTwoBatches(change: string): ReturnType<typeof playOnce> {
  const played = await playOnce(change);
  const isBusy = played.votes.some((reply) => !reply.ok && reply.error.kind === 'retry');
  return isBusy ? betweenTwoBatches(change) : played;
}

async function playOnce(change: string) {
  const { meeting, moderator, polls } = await newMeeting();
  const [poll] = polls as [string];
  const [first, second] = (await meeting.phones(2)) as [Phone, Phone];
  await moderator.opens(poll);
  const vote = (phone: Phone) => phone.client.send('poll:vote', phone.nextVote(poll, 'yes'));

  const before = await lineUp(meeting.session);
  await before.isServed;
  const firstVote = vote(first);
  await until('the first batch waits', () => isWaiting('$1 = ANY (pg_blocking_pids(pid))', before.pid));
  const between = await lineUp(meeting.session);
  await until('the change waits behind it', () => isWaiting('pid = $1', between.pid));
  const secondVote = vote(second);
  // It is heard after the vote.
  await second.client.watch(meeting.session, 'attendee');

  await before.leave();
  await between.isServed;
  await between.client.query(change, [poll]);
  await between.leave();
  return { first, second, poll, votes: await Promise.all([firstVote, secondVote]) };
}

/** Somebody who waits for the lock of a channel, or holds it, past the server. */
async function lineUp(channel: string) {
  const client = new pg.Client({ connectionString: environment().databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await client.query('BEGIN');
  const isServed = client.query('SELECT 1 FROM channel WHERE id = $1 FOR UPDATE', [channel]);
  const leave = async () => {
    await client.query('COMMIT');
    await client.end();
  };
  return { client, pid: rows[0]!.pid, isServed, leave };
}

async function isWaiting(condition: string, pid: number): Promise<boolean> {
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND ${condition}`;
  return (await query(waiting, [pid])).length > 0;
}
