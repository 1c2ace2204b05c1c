import { describe, expect, test } from '@jest/globals';
import type { Reply } from '@miteinander/shared/wire/reply';
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
      const phones = await meeting.phones(200);
      await moderator.opens(poll);

      // Ten at a time, and in the middle of it the signal: some are on their way when it comes.
      const replies: (Reply<unknown> | null)[] = [];
      let exit: Promise<number | null> | undefined;
      for (let sent = 0; sent < phones.length; sent += 10) {
        const ten = phones.slice(sent, sent + 10);
        const answers = ten.map((phone) =>
          // Null if the connection has ended before: it did not reach the server.
          phone.client.send('poll:vote', phone.nextVote(poll, 'yes')).catch(() => null),
        );
        if (sent === 30) exit = server.stop();
        replies.push(...(await Promise.all(answers)));
        if (replies.some((reply) => !reply?.ok)) break;
      }
      const watching = [moderator.client, hall.client, remote.client, display];
      await until('everybody is told goodbye', () => watching.every(({ goodbyes }) => goodbyes.length > 0));
      const shown = moderator.client.views('results')[0]!.votes;

      expect(await exit).toBe(0);
      const stored = await ownBallots(
        poll,
        phones.map(({ id }) => id),
      );
      for (const [index, reply] of replies.entries()) {
        if (reply?.ok === false) expect(reply.error).toMatchObject({ code: 'restarting', kind: 'retry' });
        expect(stored[index]).toEqual(reply?.ok ? { answer: 'yes', version: 1 } : null);
      }
      const accepted = replies.filter((reply) => reply?.ok).length;
      expect(accepted).toBeGreaterThanOrEqual(30);
      expect(accepted).toBeLessThan(replies.length);
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
