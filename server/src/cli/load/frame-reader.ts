const wholeText = 0x81;

/**
 * Takes the frames that a server sends (RFC 6455, 5.2) out of what arrives, however it was cut. Whole text messages
 * go to `text`, everything else (pings, the end, messages in pieces) frame by frame to `other`, which is `ws`: it
 * can do all of it, but a message through it costs a load generator as much as the rest of its work with it.
 */
export class FrameReader {
  private rest: Buffer | undefined;

  constructor(
    private readonly text: (payload: Buffer) => void,
    private readonly other: (frame: Buffer) => void,
  ) {}

  push(chunk: Buffer): void {
    const data = this.rest ? Buffer.concat([this.rest, chunk]) : chunk;
    this.rest = undefined;
    let at = 0;
    while (at < data.length) {
      const payload = payloadAt(data, at);
      if (!payload || payload.end > data.length) {
        this.rest = data.subarray(at);
        return;
      }
      if (data[at] === wholeText) this.text(data.subarray(payload.start, payload.end));
      else this.other(data.subarray(at, payload.end));
      at = payload.end;
    }
  }
}

/** Where the payload of the frame at `at` lies; null while its header has not arrived. A server masks nothing. */
function payloadAt(data: Buffer, at: number): { start: number; end: number } | null {
  if (data.length < at + 2) return null;
  const short = data[at + 1]! & 0x7f;
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (data.length < start) return null;
  if (short < 126) return { start, end: start + short };
  const length = short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
  return { start, end: start + length };
}
