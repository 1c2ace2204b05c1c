import { parseArgs } from 'node:util';
import { isSabotage, type Sabotage, sabotageNames } from './server/sabotage/names.ts';

/** What the program was asked for. */
export interface Wish {
  first: number;
  seeds: number;
  parallel: number;
  /** the saboteurs to be caught; none: the server as it is */
  saboteurs: readonly Sabotage[];
}

/** A saboteur who is not caught within so many seeds has shown that the checker is wrong. */
export const seedsForSaboteur = 20;

export const help = `
npm run faults                          the server as it is, twenty seeds
npm run faults -- --seeds 200           as many as that, from the first; --first 1000: from that one
npm run faults -- --seed 17             one seed again
npm run faults -- --sabotage all        broken servers, each of which has to be caught within ${seedsForSaboteur} seeds,
                                        or one of ${sabotageNames.join(', ')}
npm run faults -- --parallel 1          how many seeds run side by side (2)
`.trim();

/** @throws in one plain line, if this cannot be meant */
export function wishOf(args: string[]): Wish {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string' },
      first: { type: 'string' },
      sabotage: { type: 'string' },
      parallel: { type: 'string' },
    },
  });
  const first = count('first', values.seed ?? values.first ?? '1');
  const saboteurs = saboteursOf(values.sabotage);
  const usual = values.seed !== undefined ? '1' : `${saboteurs.length > 0 ? seedsForSaboteur : 20}`;
  const seeds = count('seeds', values.seeds ?? usual);
  if (saboteurs.length > 0 && seeds > seedsForSaboteur)
    throw new Error(`A saboteur has to be caught within ${seedsForSaboteur} seeds.`);
  return { first, seeds, parallel: count('parallel', values.parallel ?? '2'), saboteurs };
}

function saboteursOf(name: string | undefined): readonly Sabotage[] {
  if (name === undefined) return [];
  if (name === 'all') return sabotageNames;
  if (isSabotage(name)) return [name];
  throw new Error(`There is no saboteur "${name}": ${sabotageNames.join(', ')}, all.`);
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} must be a number from 1.`);
  return Number(text);
}
