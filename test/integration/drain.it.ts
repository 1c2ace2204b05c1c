import { describe, expect, test } from '@jest/globals';
import { ownBallots } from '../harness/ballots.ts';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { until } from '../harness/until.ts';

const onWindows = process.platform === 'win32';
const withSignals = onWindows ? test.skip : test;

describe('[L11] a planned stop', () => {
  withSignals(
    '[L11] what was accepted is stored and answered, everybody is told, and the exit is clean',
    async () => {
      const server = await ownServer();
      const elsewhere = { ...environment(), url: server.url };
      const { meeting, moderator, hall, remote, display, polls } = await newMeeting(
        { polls: [{ results: 'live' }] },
        elsewhere,
      );
      const [poll] = polls as [string];
      const phones = await meeting.phones(60);
      await moderator.opens(poll);

      const replies = phones.map((phone) => phone.client.send('poll:vote', phone.nextVote(poll, 'yes')));
      const exit = Promise.race(replies).then(() => server.stop());
      const answered = await Promise.all(replies);
      const late = await hall.client.send('poll:vote', hall.nextVote(poll, 'no'));
      const watching = [moderator.client, hall.client, remote.client, display];
      await until('everybody is told goodbye', () => watching.every(({ goodbyes }) => goodbyes.length > 0));
      const shown = moderator.client.views('results')[0]!.votes;

      expect(await exit).toBe(0);
      expect(late).toMatchObject({ ok: false, error: { code: 'restarting', kind: 'retry' } });
      const stored = await ownBallots(
        poll,
        phones.map(({ id }) => id),
      );
      for (const [index, reply] of answered.entries()) {
        if (reply.ok) expect(stored[index]).toEqual({ answer: 'yes', version: 1 });
        else expect(reply.error.code).toBe('restarting');
      }
      const accepted = answered.filter((reply) => reply.ok).length;
      expect(accepted).toBeGreaterThan(0);
      expect(shown).toBe(accepted);
      for (const { goodbyes } of watching) {
        expect(goodbyes[0]!.retryAfterMs).toBeGreaterThanOrEqual(500);
        expect(goodbyes[0]!.retryAfterMs).toBeLessThanOrEqual(2500);
      }
    },
  );

  withSignals(
    '[L11] while it drains it is not ready, and it ends within ten seconds with hundreds connected',
    async () => {
      const server = await ownServer();
      const { meeting } = await newMeeting({}, { ...environment(), url: server.url });
      await meeting.phones(150);
      const begun = performance.now();
      const exit = server.stop();
      await until('it is not ready', async () => (await server.readiness()) !== 200);
      expect(await exit).toBe(0);
      expect(performance.now() - begun).toBeLessThan(10_000);
      expect(server.log()).not.toMatch(/error|unhandled/i);
    },
  );
});
