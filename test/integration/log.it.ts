import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { cleanUp } from '../harness/clean-up.ts';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { freePort } from '../harness/free-port.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { ownDatabase, ownServer, temporaryFolder } from '../harness/own-server.ts';
import { spawnServer } from '../harness/server-process.ts';
import { until } from '../harness/until.ts';

const onLinux = process.platform === 'linux' ? test : test.skip;

describe('what the server says', () => {
  test('is JSON lines for programs, with the reference of an error and nothing of what was sent', async () => {
    const database = await ownDatabase();
    const server = await ownServer({ databaseUrl: database.url });
    const { moderator } = await newMeeting({}, { url: server.url, databaseUrl: database.url });
    await query('ALTER TABLE announcement RENAME COLUMN text TO gone', [], database.url);

    const refused = await moderator.client.expectRefused('internal', 'announcement:publish', {
      text: { de: 'Kanarie' },
    });

    const found = await until('it is in the log', () =>
      entriesOf(server.log()).find(({ msg }) => msg === 'A command failed'),
    );
    expect(found).toMatchObject({
      level: 'error',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      context: 'CommandBus',
      command: 'announcement:publish',
      reference: refused.reference,
      err: { code: '42703', stack: expect.stringContaining('.js:') },
    });
    expect(refused.reference).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.stringify(refused)).not.toContain('42703');
    expect(server.log()).not.toContain('Kanarie');
    expect(server.log()).not.toContain('/desk/');
  });

  test('is text for people, with the links, if they ask for it; and less, if they ask for less', async () => {
    const talkative = await ownServer({ env: { LOG_FORMAT: 'text' } });
    await until('the links are there', () => talkative.log().includes('Desk links steer the meeting'));
    expect(talkative.log()).toMatch(/^Miteinander is running: http:/m);

    const quiet = await ownServer({ env: { LOG_LEVEL: 'warn' } });
    expect(await quiet.stop()).toBe(0);
    expect(quiet.log()).not.toContain('Stopping');
  });

  onLinux('does not end a meeting when it cannot be written, because a disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const port = await freePort();
    const env = {
      PORT: `${port}`,
      DATABASE_URL: environment().databaseUrl,
      DATA_DIR: await temporaryFolder(),
    };
    const child = spawnServer(env, { stdout: full });
    cleanUp(() => child.kill('SIGKILL'));
    closeSync(full);
    await until(
      'it is ready',
      () =>
        fetch(`http://127.0.0.1:${port}/health/ready`)
          .then(({ ok }) => ok)
          .catch(() => false),
      { within: 60_000 },
    );
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });
});

function entriesOf(log: string): Record<string, unknown>[] {
  const lines = log.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
