import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsed } from './listen-for-commands.ts';

describe('a command in a message of socket.io', () => {
  test('is taken out with the number of its answer', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (number, message) => {
        const sent = JSON.parse(JSON.stringify(message)) as unknown;
        expect(parsed(`2${number}["command",${JSON.stringify(sent)}]`)).toEqual({
          number: String(number),
          message: sent,
        });
      }),
    );
  });

  test.each([
    ['nobody waits for the answer', '2["command",{}]'],
    ['another event', '21["other",{}]'],
    ['nothing with it', '21["command"]'],
    ['another namespace', '2/admin,1["command",{}]'],
    ['an answer', '31["command",{}]'],
    ['binary parts', '51-1["command",{"_placeholder":true,"num":0}]'],
    ['broken', '21["command",{]'],
    ['no number', '2x["command",{}]'],
    ['a number without an end', `2${'1'.repeat(20)}["command",{}]`],
    ['nothing', ''],
  ])('is left to socket.io: %s', (_, text) => {
    expect(parsed(text)).toBeNull();
  });
});
