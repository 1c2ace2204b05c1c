/** Bytes; larger pictures make phones wait. */
export const largestPicture = 200 * 1024;

const signatures: [type: string, looks: (bytes: Buffer) => boolean][] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))],
  ['image/webp', (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP'],
  ['image/svg+xml', isSvg],
];

/** The media type that a picture has by its content, whatever its name says; null if it is none that may be shown. */
export function pictureType(bytes: Buffer): string | null {
  return signatures.find(([, looks]) => looks(bytes))?.[0] ?? null;
}

function latin(bytes: Buffer, start: number, end: number): string {
  return bytes.subarray(start, end).toString('latin1');
}

const declaration = /^<\?xml[^>]*\?>/;
const comment = /^<!--[\s\S]*?-->/;
const doctype = /^<!DOCTYPE[^>[]*>/;
const root = /^<svg[\s>][\s\S]*<\/svg>$|^<svg\s[^>]*\/>$/;

/** Text whose root is `svg`, without a document type that declares things of its own. */
function isSvg(bytes: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return false;
  }
  for (;;) {
    const rest = [declaration, comment, doctype].reduce(
      (left, part) => left.replace(part, '').trimStart(),
      text,
    );
    if (rest === text) return root.test(text.replaceAll(/<!--[\s\S]*?-->\s*$/g, '').trimEnd());
    text = rest;
  }
}
