import { randomInt } from 'node:crypto';

/**
 * One whole WebSocket text message as a client sends it: masked, in one frame and one buffer (RFC 6455, 5.2 and
 * 5.3). `ws` writes header and payload apart, which costs a load generator a third of its time.
 */
export function maskedFrame(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const start = bytes < 126 ? 6 : 8;
  if (bytes > 65_535) throw new RangeError('No command is as long as this.');
  const frame = Buffer.allocUnsafe(start + bytes);
  frame[0] = 0x81;
  if (start === 6) frame[1] = 0x80 | bytes;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(bytes, 2);
  }
  const mask = start - 4;
  frame.writeUInt32BE(randomInt(2 ** 32), mask);
  frame.write(text, start);
  for (let index = 0; index < bytes; index += 1) frame[start + index]! ^= frame[mask + (index & 3)]!;
  return frame;
}
