import { describe, expect, test } from '@jest/globals';
import { isPairingCode, pairingAlphabet } from '@miteinander/shared/display/pairing-code';
import fc from 'fast-check';
import { screenCodesAt } from './screen-codes.ts';

const secret = 'a secret of more than thirty-two characters';
const tenMinutesMs = 10 * 60 * 1000;
const times = fc.nat(2_000_000_000_000);

describe('[D2] the codes of a screen', () => {
  test('follow from its token, the time and the secret alone, and can be typed', () => {
    fc.assert(
      fc.property(times, fc.string(), (now, token) => {
        const codes = screenCodesAt(now, token, secret);
        expect(screenCodesAt(now, token, secret)).toEqual(codes);
        for (const code of codes) expect(isPairingCode(code)).toBe(true);
      }),
    );
  });

  test('a code that is shown is good for at least ten minutes more, and for less than twenty', () => {
    fc.assert(
      fc.property(times, fc.string(), (shownAt, token) => {
        const [code] = screenCodesAt(shownAt, token, secret);
        expect(screenCodesAt(shownAt + tenMinutesMs, token, secret)).toContain(code);
        expect(screenCodesAt(shownAt + 2 * tenMinutesMs, token, secret)).not.toContain(code);
      }),
    );
  });

  test('are others for another token and under another secret', () => {
    const [code] = screenCodesAt(0, 'token', secret);
    expect(screenCodesAt(0, 'tokem', secret)).not.toContain(code);
    expect(screenCodesAt(0, 'token', `${secret}!`)).not.toContain(code);
  });

  test('are spread over the alphabet', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 4600; n += 1) {
      const [code] = screenCodesAt(0, `token ${n}`, secret);
      for (const character of code.slice(0, 5)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(pairingAlphabet.split(''));
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});
