import { expect, test } from '@jest/globals';
import { reasonIn } from './cluster.ts';

test.each([
  [
    'initdb: error: could not create directory "/x": Permission denied\n',
    'could not create directory "/x": Permission denied',
  ],
  ['fixing permissions\nwriting: No space left on device\nremoving data', 'the disk is full'],
  [
    '2026-01-01 LOG:  starting\n2026-01-01 FATAL:  could not create any TCP/IP sockets\n2026-01-01 LOG:  shut down\n',
    'could not create any TCP/IP sockets',
  ],
  ['something else\nlast words\n', 'last words'],
  ['', 'no reason was given'],
])('the reason in %j', (output, reason) => {
  expect(reasonIn(output)).toBe(reason);
});
