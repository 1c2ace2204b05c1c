/** Without zod, so that the phone can use it too. */

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
  /** of the groups that may be next, theirs has had least */
  'group-least',
  'longest-wait',
] as const;
export type Reason = (typeof reasons)[number];
