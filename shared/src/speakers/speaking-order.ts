/**
 * In which order those who wait are suggested to speak. Pure, without zod: the same everywhere, and small enough to
 * be proven (`speaking-order.spec.ts`) and explained (docs/rules.md, F2 to F6).
 */

/** Why somebody is suggested: what the crew reads beside the name, the most telling first. */
export const reasons = [
  /** set there by hand */
  'by-hand',
  'point-of-order',
  /** overtaken as often as the rules allow */
  'patience',
  'reply',
  /** it is the turn of their attendance */
  'hall-turn',
  'remote-turn',
  'first-contribution',
  /** their group has spoken least */
  'group-least',
  'longest-wait',
] as const;
export type Reason = (typeof reasons)[number];
