import { expect, test } from '@jest/globals';
import { originRefused, notPassed } from './upgrade.ts';
import { unreachable } from './address.ts';
import { filesFor, phonesWithin } from './open-files.ts';
import { rehearsalId } from './rehearsal-meeting.ts';
import { type Circumstances, warningsOf } from './warnings.ts';

const perfect: Circumstances = {
  url: 'https://meet.example.org',
  isSameMachine: false,
  publicUrl: 'https://meet.example.org',
  origin: 'https://meet.example.org',
  clockAheadMs: 40,
  hasPages: true,
  busyBefore: 0.1,
  serverFiles: 65_536,
  connections: 660,
};

test('where everything is as it should be there is nothing to say', () => {
  expect(warningsOf(perfect)).toEqual([]);
  expect(warningsOf({ ...perfect, publicUrl: null, origin: null, serverFiles: null })).toEqual([]);
});

test.each([
  [{ isSameMachine: true }, /same machine as the server/],
  [
    { publicUrl: 'https://vote.example.org' },
    /sent to https:\/\/vote\.example\.org, which was not .* --url https/,
  ],
  [{ publicUrl: null, origin: 'http://10.0.0.7:3000' }, /sent to http:\/\/10\.0\.0\.7:3000/],
  [{ clockAheadMs: -61_000 }, /clock of the server is 61 s behind/],
  [{ hasPages: false }, /pages do not answer/],
  [{ serverFiles: 512 }, /512 connections and files open, .* 660/],
  [{ url: 'http://192.168.1.5:3000', publicUrl: null, origin: null }, /not encrypted/],
] as [Partial<Circumstances>, RegExp][])('%j', (change, warning) => {
  expect(warningsOf({ ...perfect, ...change })).toEqual([expect.stringMatching(warning)]);
});

test('a busy machine matters if the server is on it', () => {
  expect(warningsOf({ ...perfect, busyBefore: 0.9 })).toEqual([]);
  expect(warningsOf({ ...perfect, busyBefore: 0.9, isSameMachine: true })[1]).toMatch(/90 % busy before/);
});

test('this machine’s own address is not what people type, so another one is no mistake', () => {
  const here = { ...perfect, url: 'http://127.0.0.1:3000', publicUrl: null, origin: 'http://10.0.0.7:3000' };
  expect(warningsOf(here)).toEqual([]);
});

test('what stands in the way is named', () => {
  const url = 'https://meet.example.org';
  expect(notPassed(url, { status: 400 })).toMatch(
    /upgrade is not passed on .* 400 .* Upgrade and Connection/,
  );
  expect(originRefused(url, { status: 403 })).toMatch(/403.*blocks its own Origin/);
  expect(unreachable(url, 'CERT_HAS_EXPIRED')).toMatch(/certificate/);
  expect(unreachable(url, 'ECONNREFUSED')).toMatch(/npm start/);
  expect(unreachable(url, 'ENOTFOUND')).toMatch(/no address/);
});

test('phones need connections, and vanished ones two', () => {
  expect(filesFor(300)).toBe(660);
  expect(phonesWithin(filesFor(300))).toBe(300);
});

test('the id of a rehearsal is one that no other meeting has', () => {
  expect(rehearsalId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
