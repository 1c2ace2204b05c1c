import { describe, expect, test } from '@jest/globals';
import { accessSecret } from '../people/secrets.ts';
import { linkText } from './link-text.ts';
import { linksOf } from './links.ts';
import { originOf } from '../origin.ts';

const meeting = { id: '8a0f3f3e-7d0f-4b3a-9d2f-0c5a2a1b7e11', code: '482913' };
const appSecret = 'a secret of more than thirty-two characters';
const accesses = [
  { id: 'a1', role: 'moderator' as const, name: 'Moderation', serial: 1, revokedAt: null },
  { id: 'a2', role: 'moderator' as const, name: 'Technik', serial: 2, revokedAt: new Date() },
  { id: 'a6', role: 'panelist' as const, name: 'Forscherin', serial: 1 },
  { id: 'a3', role: 'display' as const, name: 'Leinwand', serial: 1 },
  { id: 'a4', role: 'display' as const, name: 'Foyer', serial: 2, isPaired: true },
  { id: 'a5', role: 'display' as const, name: 'Keller', serial: 3, isPaired: true, revokedAt: new Date() },
];

describe('the links of a meeting', () => {
  const links = linksOf(meeting, accesses, 'https://meet.example.org', appSecret);

  test('lead people in with their attendance', () => {
    expect(links.hall).toBe('https://meet.example.org/j/482913');
    expect(links.remote).toBe('https://meet.example.org/j/482913?at=remote');
  });

  test('carry the secret of a desk or display behind the #, which no server sees', () => {
    const secret = accessSecret(appSecret, meeting.id, 'moderator', 1);
    expect(links.desks).toEqual([
      {
        id: 'a1',
        role: 'moderator',
        name: 'Moderation',
        url: `https://meet.example.org/desk/482913#${secret}`,
      },
    ]);
    expect(links.displays.map(({ url }) => url.split('#')[0])).toEqual([
      'https://meet.example.org/display/482913',
    ]);
  });

  test('[Q20] take a panelist to a page of their own', () => {
    const secret = accessSecret(appSecret, meeting.id, 'panelist', 1);
    const url = `https://meet.example.org/panel/482913#${secret}`;
    expect(links.panelists).toEqual([{ id: 'a6', role: 'panelist', name: 'Forscherin', url }]);
  });

  test('a screen that was paired has none, and is named nevertheless', () => {
    expect(links.paired).toEqual([{ id: 'a4', name: 'Foyer' }]);
    const named = { ...meeting, title: { en: 'A meeting' }, languages: ['en'], firstDay: '2026-09-27' };
    const lines = linkText({ ...named, lastDay: '2026-09-27' }, links, { withIds: true });
    expect(lines).toContain('Display  paired:  Foyer (a4)');
  });

  test('are printed with the code as people read it, and ids only where asked for', () => {
    const named = { ...meeting, title: { en: 'A meeting' }, languages: ['en'], firstDay: '2026-09-27' };
    const lines = linkText({ ...named, lastDay: '2026-09-28' }, links);
    expect(lines).toEqual(expect.arrayContaining(['A meeting', '2026-09-27 to 2026-09-28  ·  code 482 913']));
    expect(lines.filter((line) => /\(a\d\)/.test(line))).toEqual([]);
    const withIds = linkText({ ...named, lastDay: '2026-09-27' }, links, { withIds: true });
    expect(withIds.filter((line) => /\(a\d\)/.test(line))).toHaveLength(4);
  });
});

const address = (ip: string, internal = false) => ({
  address: ip,
  family: 'IPv4' as const,
  internal,
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});

describe('the origin', () => {
  const lan = {
    lo: [address('127.0.0.1', true)],
    docker0: [address('172.17.0.1')],
    en0: [address('192.0.2.7')],
  };

  test.each([
    ['what is set', 'https://meet.example.org', '0.0.0.0', lan, 'https://meet.example.org'],
    ['the address in the network, not that of a bridge', null, '0.0.0.0', lan, 'http://192.0.2.7:3000'],
    ['without a network', null, '0.0.0.0', { lo: lan.lo }, 'http://localhost:3000'],
    ['if only this machine is served', null, '127.0.0.1', lan, 'http://localhost:3000'],
    ['if one address is served', null, '198.51.100.4', lan, 'http://198.51.100.4:3000'],
    ['of an IPv6 address', null, '2001:db8::1', lan, 'http://[2001:db8::1]:3000'],
  ])('%s', (_, publicUrl, host, interfaces, expected) => {
    expect(originOf({ publicUrl, host, port: 3000 }, interfaces)).toBe(expected);
  });
});
