/**
 * Codes that a screen shows and a person types: five characters and a check on them, written `K7M-4XR`. No vowels, so
 * no words, and nothing that looks alike. There are 23 characters, a prime number, so that the check notices every
 * wrong character and any two that changed places.
 */
export const pairingAlphabet = '23456789CDFHJKMNPRTVWXY';
const length = 6;

/** As it is stored and compared: capitals, without spaces and hyphens. */
export function normalizedPairingCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase();
}

/** Whether a screen can show this code, written as it is compared. */
export function isPairingCode(code: string): boolean {
  const characters = code.slice(0, -1);
  return code.length === length && isOfAlphabet(characters) && withCheck(characters) === code;
}

/** Characters of the alphabet with their check at the end. */
export function withCheck(characters: string): string {
  const sum = characters
    .split('')
    .reduce((total, character, index) => total + (index + 1) * pairingAlphabet.indexOf(character), 0);
  return characters + pairingAlphabet[sum % pairingAlphabet.length]!;
}

/** `K7M-4XR`: in two halves, as people read it aloud. */
export function shownPairingCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

function isOfAlphabet(characters: string): boolean {
  return characters.split('').every((character) => pairingAlphabet.includes(character));
}
