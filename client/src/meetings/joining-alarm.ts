import type { Presence } from '@miteinander/shared/wire/delta';

export type JoiningAlarm = { kind: 'waiting'; people: number } | { kind: 'many'; people: number };

/** So many joins within a minute are worth a look, if they are also a third of everybody. */
const manyPerMinute = 40;
/** Until so many are there, everybody is new: that is how a meeting begins. */
const begun = 20;

/** Whether the door needs a look: people wait for admission, or unusually many came in within the last minute. */
export function joiningAlarm(presence: Presence | undefined): JoiningAlarm | null {
  if (!presence) return null;
  const { waiting = 0, joined = 0, hall, remote } = presence;
  if (waiting > 0) return { kind: 'waiting', people: waiting };
  const present = hall + remote;
  const isUnusual = present - joined >= begun && joined >= manyPerMinute && joined * 3 >= present;
  return isUnusual ? { kind: 'many', people: joined } : null;
}
