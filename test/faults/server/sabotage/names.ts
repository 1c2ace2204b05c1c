/**
 * Broken variants of the server, each of which the checker must catch: who checks the checker. Those first that take
 * longest to catch.
 */
export const sabotageNames = [
  'lost-supporters',
  'early-reply',
  'no-deduplication',
  'volatile-broadcast',
  'late-revision',
  'two-snapshots',
  'lost-request',
  'lost-statement',
  'deaf-guard',
] as const;

export type Sabotage = (typeof sabotageNames)[number];

export function isSabotage(name: string): name is Sabotage {
  return (sabotageNames as readonly string[]).includes(name);
}
