import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { query } from '../harness/database.ts';
import { environment } from '../harness/environment.ts';
import { newMeeting } from '../harness/new-meeting.ts';
import { temporaryFolder } from '../harness/own-server.ts';
import { runProgram } from '../harness/program.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const branding = {
  accent: '#0b5c78',
  imprint: 'https://example.org/impressum',
  privacy: 'https://example.org/datenschutz',
  logo: { type: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') },
};
const address = (path: string) => environment().url + path;

describe('how a meeting looks', () => {
  test('everybody is told, also who has not joined yet', async () => {
    const { meeting, hall, moderator, display } = await newMeeting({ branding });
    const hash = createHash('sha256').update(svg).digest('hex');
    const { accent, imprint, privacy } = branding;
    const must = { accent, imprint, privacy, logo: `/api/meetings/${meeting.id}/logo/${hash}` };
    for (const each of [hall.client, moderator.client, display])
      expect((await each.sees('meetings', { id: meeting.id })).branding).toEqual(must);
    const guest = await meeting.guest();
    expect((await guest.expectOk('meeting:find', { code: meeting.code })).branding).toEqual(must);
  });

  test('one that says nothing has nothing', async () => {
    const { hall, meeting } = await newMeeting();
    const { branding: none } = await hall.sees('meetings', { id: meeting.id });
    expect(none).toEqual({ accent: null, imprint: null, privacy: null, logo: null });
  });

  test('[B2] the logo is served for ever, as what it is, and can do nothing', async () => {
    const { hall, meeting } = await newMeeting({ branding });
    const { logo } = (await hall.sees('meetings', { id: meeting.id })).branding;
    const answer = await fetch(address(logo!));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(svg);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
      'x-content-type-options': 'nosniff',
    });
  });

  test('[B2] nothing else is found there', async () => {
    const { hall, meeting } = await newMeeting({ branding });
    const other = await newMeeting();
    const { logo } = (await hall.sees('meetings', { id: meeting.id })).branding;
    const wrong = [
      logo!.replace(meeting.id, other.meeting.id),
      logo!.slice(0, -1),
      `/api/meetings/${meeting.id}/logo/x`,
      `/api/meetings/nonsense/logo/x`,
      `/api/meetings/${'-'.repeat(36)}/logo/x`,
      `/api/meetings/${meeting.id}/logo/%00`,
      `/api/meetings/${meeting.id}/logo`,
    ];
    for (const path of wrong) {
      const { status } = await fetch(address(path));
      expect([path, status]).toEqual([path, 404]);
    }
  });

  test('[P4] the logo goes with the meeting', async () => {
    const { hall, meeting } = await newMeeting({ branding });
    const { logo } = (await hall.sees('meetings', { id: meeting.id })).branding;
    await query('DELETE FROM meeting WHERE id = $1', [meeting.id]);
    expect((await fetch(address(logo!))).status).toBe(404);
    expect(await query('SELECT 1 FROM meeting_logo WHERE meeting_id = $1', [meeting.id])).toEqual([]);
  });

  test('the example comes with its logo, and can be created as it is', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'beispiel.yaml');
    const run = (...args: string[]) =>
      runProgram('meeting', args, { DATABASE_URL: environment().databaseUrl });
    expect(await run('example', file)).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'miteinander-logo.svg'), 'utf8')).toContain('<svg');
    expect(await run('check', file)).toMatchObject({ code: 0 });
    expect((await run('example', join(folder, 'noch-eins.yaml'))).code).not.toBe(0);
    await expect(readFile(join(folder, 'noch-eins.yaml'))).rejects.toThrow('ENOENT');
  });
});

describe('what a page may load', () => {
  const policyOf = async (path: string) => {
    const policy = (await fetch(address(path))).headers.get('content-security-policy')!;
    return Object.fromEntries(
      policy.split(';').map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name!, sources];
      }),
    );
  };

  test.each(['/', '/j', '/j/482913', '/j/482%20913'])(
    '%s: streams from everywhere, frames of two hosts',
    async (path) => {
      expect(await policyOf(path)).toMatchObject({
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'connect-src': ["'self'", 'ws:', 'wss:', 'https:'],
        'media-src': ["'self'", 'blob:', 'https:'],
        'frame-src': [
          "'self'",
          'https://www.youtube-nocookie.com',
          'https://player.vimeo.com',
          'https://vimeo.com',
        ],
      });
    },
  );

  test.each(['/desk', '/desk/482913', '/display', '/display/', '/display/482913', '/none', '/%'])(
    '%s: nothing but our own',
    async (path) => {
      const policy = await policyOf(path);
      expect(policy).toMatchObject({ 'default-src': ["'self'"], 'connect-src': ["'self'", 'ws:', 'wss:'] });
      for (const directive of ['media-src', 'frame-src', 'worker-src'])
        expect(policy).not.toHaveProperty(directive);
    },
  );

  test('a display without a code gets the same page as one with a code', async () => {
    const [bare, coded] = await Promise.all(
      ['/display', '/display/482913'].map((path) => fetch(address(path)).then((answer) => answer.text())),
    );
    expect(bare).toContain('<html');
    expect(bare).toBe(coded);
  });
});
