import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isPairingCode,
  normalizedPairingCode,
  pairingAlphabet,
  shownPairingCode,
  withCheck,
} from './pairing-code.ts';

const letters = pairingAlphabet.split('');
const codes = fc
  .array(fc.constantFrom(...letters), { minLength: 5, maxLength: 5 })
  .map((characters) => withCheck(characters.join('')));
const places = fc.nat(5);

function replaced(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1);
}

describe('[D2] the code of a screen', () => {
  test('is what a screen shows, however a person types it', () => {
    const spellings = fc.constantFrom(
      (code: string) => code,
      shownPairingCode,
      (code: string) => ` ${code.slice(0, 2)} ${code.slice(2)} `,
      (code: string) => shownPairingCode(code).toLowerCase(),
    );
    fc.assert(
      fc.property(codes, spellings, (code, spelled) => {
        expect(normalizedPairingCode(spelled(code))).toBe(code);
        expect(isPairingCode(code)).toBe(true);
      }),
    );
  });

  test('with any single wrong character is none', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const at of code.split('').keys()) {
          for (const character of [...letters, 'A', '0', 'k', ''])
            if (character !== code[at]) expect(isPairingCode(replaced(code, at, character))).toBe(false);
        }
      }),
    );
  });

  test('with any two different characters in each other’s place is none', () => {
    fc.assert(
      fc.property(codes, places, places, (code, one, other) => {
        fc.pre(code[one] !== code[other]);
        const swapped = replaced(replaced(code, one, code[other]!), other, code[one]!);
        expect(isPairingCode(swapped)).toBe(false);
      }),
    );
  });

  test('has six characters, none of which looks like another or makes a word', () => {
    expect(new Set(letters).size).toBe(23);
    expect(letters.filter((letter) => 'AEIOUBGLQSZ01'.includes(letter))).toEqual([]);
    for (const wrong of ['', '2', '222222222', withCheck('2222'), withCheck('222222')])
      expect(isPairingCode(wrong)).toBe(false);
  });
});
