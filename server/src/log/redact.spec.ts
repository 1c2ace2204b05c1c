import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { redacted } from './redact.ts';

const token = randomBytes(32).toString('base64url');

describe('[P3] a line of the log loses', () => {
  test.each([
    ['a token', `joined with ${token}.`, 'joined with [secret].'],
    ['a token with its key', `token:${token}`, 'token:[secret]'],
    ['a hash', createHash('sha256').update(token).digest('hex'), '[secret]'],
    [
      'the secret of a link',
      `https://x.example/desk/123456#${token}`,
      'https://x.example/desk/123456#[secret]',
    ],
    ['an address', 'read ECONNRESET from 203.0.113.7:5123', 'read ECONNRESET from [address]:5123'],
    ['an address of the sixth version', 'from 2001:db8:0:1:2:3:4:5!', 'from [address]!'],
    ['a short one', '[fe80::1ff:fe23:4567]', '[[address]]'],
    ['an address in an address', '::ffff:203.0.113.7', '::ffff:[address]'],
    ['a password', 'postgres://me:pass-word@db:5432/x', 'postgres://me:…@db:5432/x'],
  ])('%s', (_, line, left) => expect(redacted(line)).toBe(left));

  test.each([`line\n${token}`, `tab\tfe80::1`, `"${token}"\\`, `\u001b${token}`])(
    'it also behind an escape, and stays JSON: %j',
    (text) => {
      const line = redacted(JSON.stringify({ msg: text }));
      expect(JSON.parse(line)).toHaveProperty('msg');
      expect(line).not.toContain(token);
      expect(line).not.toContain('fe80');
    },
  );
});

test.each([
  'Channel 0b3f6f0e-7c6b-4a3e-9a0e-3f4f0f1d2c3b has to wait: connect ECONNREFUSED 127.0.0.1:5432',
  '{"time":"2026-11-23T14:30:00.123Z","msg":"listens on 0.0.0.0:3000"}',
  'at run (file:///srv/server/dist/live/broadcaster.js:182:15)',
])('keeps what helps: %s', (line) => expect(redacted(line)).toBe(line));
