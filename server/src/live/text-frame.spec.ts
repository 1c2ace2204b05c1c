import { describe, expect, test } from '@jest/globals';
import * as ws from 'ws';
import { textFrame } from './text-frame.ts';

const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } };
const options = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true };

describe('a message in one frame', () => {
  test.each([0, 1, 124, 125, 126, 127, 65_535, 65_536, 200_000])('of %i bytes, as ws frames it', (length) => {
    const text = 'x'.repeat(length);
    expect(textFrame(text).equals(Buffer.concat(Sender.frame(Buffer.from(text), options)))).toBe(true);
  });

  test('counts bytes, not characters', () => {
    const text = 'Wörter, 字 und 🙂'.repeat(9);
    expect(textFrame(text).equals(Buffer.concat(Sender.frame(Buffer.from(text), options)))).toBe(true);
  });
});
