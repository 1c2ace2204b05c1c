import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textFrame } from '../../live/text-frame.ts';
import { FrameReader } from './frame-reader.ts';

const ping = Buffer.from([0x89, 1, 0x70]);
/** A text message in two pieces, and the last one of it. */
const pieces = [Buffer.from([0x01, 1, 0x61]), Buffer.from([0x80, 1, 0x62])];

const frame = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => ({ text })),
  fc.constantFrom(126, 65_535, 65_536).map((length) => ({ text: 'x'.repeat(length) })),
  fc.constantFrom(ping, ...pieces).map((other) => ({ other })),
);

test('however the bytes are cut, every frame comes out once, whole and in order', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 8 }), fc.array(fc.nat(70_000)), (frames, cuts) => {
      const bytes = Buffer.concat(frames.map((each) => ('text' in each ? textFrame(each.text) : each.other)));
      const seen: object[] = [];
      const reader = new FrameReader(
        (payload) => seen.push({ text: payload.toString() }),
        (other) => seen.push({ other: Buffer.from(other) }),
      );
      for (const chunk of cut(bytes, cuts)) reader.push(chunk);
      expect(seen).toEqual(frames.map((each) => ('text' in each ? { text: wellFormed(each.text) } : each)));
    }),
  );
});

/** As UTF-8 carries it: halves of pairs become the sign for what cannot be read. */
const wellFormed = (text: string) => Buffer.from(text).toString();

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const ends = [...at.map((each) => each % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
}
