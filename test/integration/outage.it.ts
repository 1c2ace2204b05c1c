import { describe, expect, test } from '@jest/globals';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

describe('the database is away', () => {
  test('[L9] commands are told to come back, readiness is red, and work goes on by itself', async () => {
    const database = await ownDatabase();
    const server = await ownServer({ databaseUrl: database.url });
    const elsewhere = { url: server.url, databaseUrl: database.url };
    const { meeting, moderator, hall, polls } = await newMeeting(
      { polls: [{ results: 'live' }, {}] },
      elsewhere,
    );
    const [poll, other] = polls as [string, string];
    await moderator.opens(poll);
    const pid = server.pid;

    await database.stop('immediate');

    const vote = hall.nextVote(poll, 'yes');
    const refused = await Promise.all([
      hall.client.send('poll:vote', vote),
      moderator.client.send('poll:open', moderator.steering<'poll:open'>(other, {})),
      hall.client.send('meeting:find', { code: meeting.code }),
    ]);
    for (const reply of refused) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'unavailable', kind: 'retry' } });
      expect((reply as { error: { retryAfterMs: number } }).error.retryAfterMs).toBeGreaterThan(0);
    }
    await until('readiness is red', async () => (await server.readiness()) === 503);
    expect(hall.client.socket.connected).toBe(true);

    await database.start();

    await until('readiness is green', async () => (await server.readiness()) === 200);
    await until('the vote gets in', async () => (await hall.client.send('poll:vote', vote)).ok);
    await moderator.sees('results', { id: poll, votes: 1 });
    await moderator.opens(other);
    await hall.sees('polls', { id: other, state: 'open' });
    await moderator.closesForGood(poll);
    expect(server.pid).toBe(pid);
    expect(hall.client.hellos).toHaveLength(1);
    expect(server.log()).not.toContain('Unhandled');
  });
});
