import { describe, expect, test } from '@jest/globals';
import { digest, query } from '../harness/database.ts';
import type { Desk } from '../harness/desk.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

const life = ['draft', 'open', 'closing', 'counting', 'closed'];

describe('the life of a poll', () => {
  test('[V3] votes count until the deadline of their attendance; remote people keep the grace of the stream', async () => {
    const { moderator, hall, remote, polls } = await newMeeting({ streamGraceS: 8 });
    const [poll] = polls as [string];
    await moderator.opens(poll);
    await moderator.closes(poll);

    const closing = await hall.sees('polls', { id: poll, state: 'closing' });
    expect(closing.acceptsUntil!.remote - closing.acceptsUntil!.hall).toBe(8000);
    await hall.isRefusedVote('too-late', poll, 'yes');
    await remote.votes(poll, 'yes');

    // A page knows the server's clock as well as a greeting can tell it.
    await until('the grace is over', () => remote.client.now() > closing.acceptsUntil!.remote + 250);
    await remote.client.expectRefused('too-late', 'poll:vote', remote.nextVote(poll, 'no'));
    const closed = await moderator.sees('polls', { id: poll, state: 'closed' });
    expect(closed.closedAt).toBeGreaterThanOrEqual(closing.acceptsUntil!.remote + 1000);
    await moderator.sees('results', { id: poll, votes: 1, final: true });
  });

  test('[V7] deadlines pass by themselves, can be moved, and are acted on once by two processes', async () => {
    await ownServer();
    const { meeting, moderator, hall, polls } = await newMeeting({
      polls: [{ durationS: 5 }, { durationS: 5 }, {}],
    });
    const [timed, moved, late] = polls as [string, string, string];
    for (const poll of polls) await moderator.opens(poll);
    const { closesAt } = await hall.sees('polls', { id: timed, state: 'open' });
    expect(closesAt! - hall.client.now()).toBeLessThanOrEqual(5000);
    const before = moderator.poll(moved)!.closesAt!;
    await moderator.steers('poll:extend', moved, { seconds: 600 });
    await moderator.steers('poll:extend', late, { seconds: 5 });
    await hall.sees('polls', { id: moved, closesAt: before + 600_000 });
    await hall.sees('polls', (poll) => poll.id === late && poll.closesAt! > closesAt!);

    const closed = await moderator.sees('polls', { id: timed, state: 'closed' }, { within: 30_000 });
    expect(closed.acceptsUntil).toEqual({ hall: closesAt, remote: closesAt });
    const { closedAt } = await moderator.sees('polls', { id: late, state: 'closed' }, { within: 30_000 });
    await moderator.isRefused('conflict', 'poll:extend', late, { seconds: 60 });
    expect(moderator.poll(moved)!.state).toBe('open');

    const afterwards = await digest(meeting.id);
    await until('two more rounds of both workers', () => hall.client.now() > closedAt! + 2200);
    expect(await digest(meeting.id)).toEqual(afterwards);
    const states = statesOf(moderator, timed);
    expect(states).toEqual(life.filter((state) => states.includes(state)));
  });

  test('[V7] what became due while nothing ran is made up for at the next start', async () => {
    const database = await ownDatabase();
    const server = await ownServer({ databaseUrl: database.url });
    const elsewhere = { url: server.url, databaseUrl: database.url };
    const { moderator, hall, polls } = await newMeeting({ polls: [{ durationS: 600 }, {}] }, elsewhere);
    const [timed, counted] = polls as [string, string];
    await moderator.opens(timed);
    await moderator.opens(counted);
    await hall.votes(timed, 'yes');
    await hall.votes(counted, 'no');
    await server.kill('SIGKILL');
    // As a crash leaves it: one deadline long over, one poll in the middle of its count.
    const past = `now() - interval '1 h'`;
    await query(`UPDATE poll SET closes_at = ${past}, due_at = ${past} WHERE id = $1`, [timed], database.url);
    await query(
      `UPDATE poll SET state = 'counting', closes_at = ${past}, hall_until = ${past}, remote_until = ${past},
         due_at = ${past} WHERE id = $1`,
      [counted],
      database.url,
    );
    await server.restart();

    for (const poll of [timed, counted]) {
      await moderator.sees('polls', { id: poll, state: 'closed' });
      await moderator.sees('results', { id: poll, votes: 1, final: true });
      await hall.isRefusedVote('too-late', poll, 'abstain');
    }
  });

  test('another round is a poll of its own; the earlier one keeps its result', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ results: 'after-close' }] });
    const [poll] = polls as [string];
    const others = await meeting.phones(4);
    await moderator.opens(poll);
    await Promise.all([...others, hall].map((phone) => phone.votes(poll, 'yes')));
    await moderator.closesForGood(poll);

    const second = (await moderator.steers('poll:repeat', poll, {})).id;
    const draft = await moderator.sees('polls', { id: second, round: 2, state: 'draft', family: poll });
    expect(draft.question).toEqual(moderator.poll(poll)!.question);
    await moderator.opens(second);
    await Promise.all([...others, hall].map((phone) => phone.votes(second, 'no')));
    await moderator.closesForGood(second);

    await hall.sees('results', {
      id: poll,
      cells: [
        ['yes', 5],
        ['no', 0],
        ['abstain', 0],
      ],
    });
    await hall.sees('results', {
      id: second,
      cells: [
        ['yes', 0],
        ['no', 5],
        ['abstain', 0],
      ],
    });
    await hall.sees('ballots', { id: poll, answer: 'yes' });
    await hall.sees('ballots', { id: second, answer: 'no' });
    const third = (await moderator.steers('poll:repeat', poll, {})).id;
    await moderator.sees('polls', { id: third, round: 3, family: poll });
  });

  test('a draft can be edited and taken out of the run sheet, an open poll cannot', async () => {
    const { moderator, polls } = await newMeeting({ polls: [{}, {}] });
    const [poll, other] = polls as [string, string];
    const change = { type: 'yes-no' as const, question: { de: 'Wirklich?' }, options: [] };
    await moderator.steers('poll:edit', poll, { change });
    await moderator.sees('polls', { id: poll, question: { de: 'Wirklich?' } });
    await moderator.opens(poll);
    await moderator.isRefused('conflict', 'poll:edit', poll, { change });
    await moderator.isRefused('conflict', 'poll:remove', poll, {});

    await moderator.steers('poll:remove', other, {});
    await moderator.seesNo('polls', { id: other });
    await moderator.isRefused('not-found', 'poll:open', other, {});
  });

  test('[V6] a falsified count is found when the poll closes, and the ballots win', async () => {
    // On a database of its own: any process on the shared one may be the one that counts, and says so in its log.
    const { url: databaseUrl } = await ownDatabase();
    const server = await ownServer({ databaseUrl });
    const { meeting, moderator, hall, polls } = await newMeeting(
      { polls: [{ results: 'after-close' }] },
      { url: server.url, databaseUrl },
    );
    const [poll] = polls as [string];
    const others = await meeting.phones(5);
    await moderator.opens(poll);
    await Promise.all([...others, hall].map((phone) => phone.votes(poll, 'yes')));
    await query(`UPDATE tally SET n = n + 100 WHERE poll_id = $1 AND key = 'yes'`, [poll], databaseUrl);
    await query(`UPDATE poll_result SET votes = votes + 7 WHERE poll_id = $1`, [poll], databaseUrl);

    await moderator.closesForGood(poll);

    await hall.sees('results', {
      id: poll,
      votes: 6,
      cells: [
        ['yes', 6],
        ['no', 0],
        ['abstain', 0],
      ],
    });
    expect(await tally(poll, databaseUrl)).toEqual([
      { key: '', n: 6 },
      { key: 'yes', n: 6 },
    ]);
    const alarm = `RECOUNT MISMATCH in poll ${poll}`;
    await until('the alarm is in the log', () => server.log().includes(alarm));
  });
});

async function tally(poll: string, databaseUrl?: string): Promise<{ key: string; n: number }[]> {
  return query(
    'SELECT key, sum(n)::int AS n FROM tally WHERE poll_id = $1 GROUP BY key HAVING sum(n) <> 0 ORDER BY key',
    [poll],
    databaseUrl,
  );
}

/** The states of a poll as the desk was told of them, one after the other. */
function statesOf({ client, place }: Desk, poll: string): string[] {
  const views = client.live
    .deltas(place.session, 'crew')
    .flatMap(({ delta }) => (delta.changed['polls'] ?? []) as { id: string; state: string }[])
    .filter(({ id }) => id === poll);
  return views.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
}
