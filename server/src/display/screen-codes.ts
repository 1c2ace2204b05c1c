import { createHmac } from 'node:crypto';
import { pairingAlphabet, withCheck } from '@miteinander/shared/display/pairing-code';

const windowMs = 10 * 60 * 1000;
/** without the check */
const characters = 5;

/**
 * The codes by which a screen may be known at this moment: the one to show, and the one before it, because somebody
 * may be about to type it. They follow from its token, so that nothing is kept of a screen that nobody introduced.
 */
export function screenCodesAt(
  now: number,
  token: string,
  appSecret: string,
): [shown: string, before: string] {
  const window = Math.floor(now / windowMs);
  return [codeOf(window, token, appSecret), codeOf(window - 1, token, appSecret)];
}

function codeOf(window: number, token: string, appSecret: string): string {
  const digest = createHmac('sha256', appSecret).update(`pairing:${window}:${token}`).digest();
  // Four bytes for each character, so that none is noticeably more frequent.
  const letters = Array.from(
    { length: characters },
    (_, index) => pairingAlphabet[digest.readUInt32BE(index * 4) % pairingAlphabet.length],
  );
  return withCheck(letters.join(''));
}
