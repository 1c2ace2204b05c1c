import { expect, test } from '@jest/globals';
import { parsePostmasterFile } from './postmaster.ts';

const whole = '4711\n/data/cluster\n1763800000\n5999\n\n127.0.0.1\n  123456    7\nready   \n';

test.each([
  ['a running postmaster', whole, { pid: 4711, port: 5999 }],
  ['one that has not chosen its port yet', '4711\n/data/cluster\n1763800000\n', undefined],
  ['single-user mode, which writes a negative number', whole.replace('4711', '-4711'), undefined],
  ['a file that a power cut left empty', '', undefined],
  ['a file of zeros after a power cut', '\0\0\0\0\n\0\0', undefined],
])('%s', (_, text, expected) => {
  expect(parsePostmasterFile(text)).toEqual(expected);
});
