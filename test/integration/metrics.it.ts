import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { metricsOf } from '../harness/metrics.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer } from '../harness/own-server.ts';

describe('what the server tells Prometheus', () => {
  test('what happened is counted where it happened', async () => {
    // Of its own, because any process may count a poll.
    const database = await ownDatabase();
    const server = await ownServer({ databaseUrl: database.url });
    const elsewhere = { url: server.url, databaseUrl: database.url };
    const { meeting, moderator, hall, polls } = await newMeeting({ polls: [{ results: 'live' }] }, elsewhere);
    const [poll] = polls as [string];
    const phones = await meeting.phones(20);
    await hall.isRefusedVote('not-open', poll, 'yes');
    await moderator.opens(poll);
    await Promise.all(phones.map((phone) => phone.votes(poll, 'yes')));
    await moderator.sees('results', { id: poll, votes: 20 });
    await hall.client.sendRaw({ id: 'x', name: 'Kanarie', input: {} });
    await query(`UPDATE tally SET n = n + 1 WHERE poll_id = $1 AND key = 'yes'`, [poll], database.url);
    await moderator.closesForGood(poll);

    const metrics = await metricsOf(server.url);

    expect(Object.fromEntries(metrics)).toMatchObject({
      'miteinander_votes_total{result="counted"}': 20,
      'miteinander_votes_total{result="not-open"}': 1,
      miteinander_vote_batch_size_sum: 21,
      'miteinander_commands_total{name="poll:vote",result="ok"}': 20,
      'miteinander_commands_total{name="poll:vote",result="not-open"}': 1,
      'miteinander_commands_total{name="unknown",result="malformed"}': 1,
      'miteinander_recounts_total{result="different"}': 1,
      'miteinander_sockets{role="attendee"}': 22,
      'miteinander_sockets{role="moderator"}': 1,
      'miteinander_watching{stream="crew"}': 2,
      miteinander_connections_total: 24,
      miteinander_passed_over_total: 0,
      miteinander_door_waiting: 0,
      'miteinander_database_waiting{pool="writes"}': 0,
    });
    const some = [
      'miteinander_vote_batch_size_count',
      'miteinander_commit_seconds_count',
      'miteinander_tick_seconds_count',
      'miteinander_deliveries_total',
      'nodejs_eventloop_lag_p50_seconds',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_eventloop_lag_max_seconds',
      'process_cpu_user_seconds_total',
      'process_resident_memory_bytes',
    ];
    for (const name of some) expect([name, metrics.get(name)]).toEqual([name, expect.any(Number)]);
    for (const name of some) expect(metrics.get(name)).toBeGreaterThan(0);
  });

  test('[P3] strangers get none, and with a token nobody without it', async () => {
    const { url } = environment();
    const forwarded = { 'x-forwarded-for': '203.0.113.99' };
    const refused = await fetch(`${url}/metrics`, { headers: forwarded });
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.not.stringContaining('miteinander_'),
    ]);

    const token = 'for-prometheus-only';
    const server = await ownServer({ env: { METRICS_TOKEN: token } });
    expect((await fetch(`${server.url}/metrics`)).status).toBe(403);
    const metrics = await metricsOf(server.url, { ...forwarded, authorization: `Bearer ${token}` });
    expect(metrics.get('miteinander_connections_total')).toBe(0);
  });
});
