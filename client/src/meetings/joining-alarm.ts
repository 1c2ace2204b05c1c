import type { Presence } from '@miteinander/shared/wire/delta';

export type JoiningAlarm = { kind: 'waiting'; people: number } | { kind: 'many'; people: number };

/** So many joins within a minute are worth a look, if they are also a third of everybody. */
const manyPerMinute = 40;

/** Whether the door needs a look: people wait for admission, or unusually many came in within the last minute. */
export function joiningAlarm(presence: Presence | undefined): JoiningAlarm | null {
  if (!presence) return null;
  const { waiting = 0, joined = 0, hall, remote } = presence;
  if (waiting > 0) return { kind: 'waiting', people: waiting };
  return joined >= manyPerMinute && joined * 3 >= hall + remote ? { kind: 'many', people: joined } : null;
}
