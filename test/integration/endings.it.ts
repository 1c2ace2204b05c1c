import { describe, expect, test } from '@jest/globals';
import { query, rowsOf } from '../harness/database.ts';
import { newMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import { ownServer } from '../harness/own-server.ts';
import { asks, sets } from '../harness/qa.ts';
import { quickest } from '../harness/quickest.ts';
import { until } from '../harness/until.ts';
import { Client } from '../harness/client.ts';

const soonMs = 3000;

describe('what comes to an end', () => {
  test('[P3] a withdrawn access ends its connections within three seconds and lets nobody back in', async () => {
    const withdrawn = async () => {
      const { meeting, moderator, display } = await newMeeting();
      const other = await meeting.desk(2);
      await revokes(meeting, 'moderator', 1);
      const tookMs = await isSentAway(moderator.client);

      const credentials = {
        as: 'moderator' as const,
        code: meeting.code,
        secret: meeting.secret('moderator', 1),
      };
      const back = await Client.connect({ name: 'the desk', credentials });
      expect(back.hello).toMatchObject({ role: 'guest', id: null, meeting: null, refused: 'revoked' });
      expect(other.client.socket.connected && display.socket.connected).toBe(true);
      return tookMs;
    };
    expect(await quickest(soonMs, withdrawn)).toBeLessThan(soonMs);
  });

  test('[P3] also one that watches a session alone, while nobody watches the meeting', async () => {
    const withdrawn = async () => {
      const { meeting, moderator, hall, remote, display } = await newMeeting();
      for (const client of [moderator.client, hall.client, remote.client, display])
        await client.expectOk('live:unsubscribe', { channel: meeting.id });
      await revokes(meeting, 'display', 1);
      const tookMs = await isSentAway(display);
      expect(hall.client.socket.connected).toBe(true);
      return tookMs;
    };
    expect(await quickest(soonMs, withdrawn)).toBeLessThan(soonMs);
  });

  test('[P3] a withdrawn access that watches nothing can do nothing', async () => {
    const withdrawn = async () => {
      const { meeting } = await newMeeting();
      const credentials = {
        as: 'moderator' as const,
        code: meeting.code,
        secret: meeting.secret('moderator', 2),
      };
      const quiet = await Client.connect({ name: 'a quiet desk', credentials });
      await revokes(meeting, 'moderator', 2);
      const away = isSentAway(quiet);
      const reply = await quiet
        .outcome('announcement:publish', { text: { de: 'Hier bin ich noch' } })
        .catch(() => null);
      // Whoever was sent away meanwhile comes back as somebody who has not signed in.
      const refusals = ['revoked', 'not-signed-in'];
      expect(reply === null || (!reply.ok && refusals.includes(reply.error.code))).toBe(true);
      return away;
    };
    expect(await quickest(soonMs, withdrawn)).toBeLessThan(soonMs);
  });

  test('[P4] when the retention is over everything of the meeting is deleted, and nothing of others', async () => {
    const { meeting, moderator, hall, polls } = await newMeeting({ retentionDays: 7 });
    const kept = await newMeeting({ retentionDays: 7 });
    const [poll] = polls as [string];
    await moderator.opens(poll);
    await hall.votes(poll, 'yes');
    await moderator.client.expectOk('announcement:publish', { text: { de: 'Bald ist alles weg.' } });
    const { id } = await asks(hall, 'Und wann?');
    await sets(moderator, id, 'approved');
    const support = { session: meeting.session, question: id, isOn: true, version: 1 };
    await hall.client.expectOk('question:support', support);
    const after = `UPDATE meeting SET ends_at = now() - make_interval(days => 7, hours => $2) WHERE id = $1`;
    await query(after, [meeting.id, 1]);
    await query(after, [kept.meeting.id, -1]);
    const keptRows = await rowsOf(kept.meeting.id);

    const server = await ownServer();

    await until('it is deleted', async () => (await rowsOf(meeting.id)) === 0);
    expect(await rowsOf(kept.meeting.id)).toBe(keptRows);
    expect(server.log()).not.toContain(meeting.code);
    await until('its connections end', () => !hall.client.socket.connected);
    const guest = await meeting.guest();
    await guest.expectRefused('code-unknown', 'meeting:find', { code: meeting.code });
  });
});

/** Waits for it; gives how many milliseconds it took. */
async function isSentAway({ name, socket }: Client): Promise<number> {
  const begunAt = performance.now();
  await until(`${name} is sent away`, () => !socket.connected);
  return performance.now() - begunAt;
}

/** As `npm run links` withdraws a link: a row with a revision. */
async function revokes(meeting: TestMeeting, role: string, serial: number): Promise<void> {
  await query(
    `WITH raised AS (UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision)
     UPDATE access SET revoked_at = now(), revision = raised.revision
     FROM raised WHERE meeting_id = $1 AND role = $2 AND serial = $3`,
    [meeting.id, role, serial],
  );
}
