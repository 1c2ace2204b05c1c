import { describe, expect, test } from '@jest/globals';
import { mayReadMetrics } from './metrics-access.ts';

const host = 'localhost:3000';
const token = 'for-prometheus-only';

describe('without a token', () => {
  test.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('this machine may read: %s', (peer) => {
    for (const each of [host, '127.0.0.1', '[::1]:3000'])
      expect(mayReadMetrics({ peer, headers: { host: each } }, null)).toBe(true);
  });

  test.each(['192.168.1.5', '10.127.0.1', '::ffff:10.0.0.1', 'fe80::1', '', undefined])(
    '%s may not',
    (peer) => {
      expect(mayReadMetrics({ peer, headers: { host } }, null)).toBe(false);
      expect(mayReadMetrics({ peer, headers: { host, authorization: 'Bearer null' } }, null)).toBe(false);
    },
  );

  test.each(['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])(
    'a proxy on this machine may not: %s',
    (name) => {
      expect(mayReadMetrics({ peer: '127.0.0.1', headers: { host, [name]: '' } }, null)).toBe(false);
    },
  );

  test('nor one that hides it, if people asked for another name', () => {
    for (const name of ['meet.example.org', 'localhost.example.org', '127.0.0.1.example.org', undefined])
      expect(mayReadMetrics({ peer: '127.0.0.1', headers: { host: name } }, null)).toBe(false);
  });
});

describe('with a token', () => {
  test('whoever brings it may, from anywhere', () => {
    const headers = { host: 'meet.example.org', 'x-forwarded-for': 'x', authorization: `Bearer ${token}` };
    expect(mayReadMetrics({ peer: '10.0.0.7', headers }, token)).toBe(true);
  });

  test.each([undefined, '', token, `Bearer ${token}x`, 'Bearer ', `Basic ${token}`])(
    'nobody else may, this machine neither: %j',
    (authorization) => {
      expect(mayReadMetrics({ peer: '127.0.0.1', headers: { host, authorization } }, token)).toBe(false);
    },
  );
});
