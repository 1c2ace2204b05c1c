import { createHash } from 'node:crypto';

/** Gives the next number from 0 to below 1. */
export type Random = () => number;

/** The same numbers for the same seed, at every run (mulberry32). */
export function seeded(...seed: (string | number)[]): Random {
  let state = digest(seed);
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How much something inclines to something, from -1 to 1: always the same for the same words. */
export function inclination(...words: (string | number)[]): number {
  return (digest(words) >>> 0) / 2 ** 31 - 1;
}

/** One of the choices, by weight. */
export function weighted<Choice>(
  choices: readonly { choice: Choice; weight: number }[],
  random: Random,
): Choice {
  let left = random() * choices.reduce((sum, { weight }) => sum + weight, 0);
  const found = choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1);
  if (!found) throw new Error('There is nothing to choose from.');
  return found.choice;
}

function digest(words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readInt32LE(0);
}
