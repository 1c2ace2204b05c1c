import { earlyReply } from './early-reply.ts';
import { lateRevision } from './late-revision.ts';
import { noDeduplication } from './no-deduplication.ts';
import { twoSnapshots } from './two-snapshots.ts';
import { volatileBroadcast } from './volatile-broadcast.ts';

/** Broken variants of the server, each of which the checker must catch: who checks the checker. */
const saboteurs = {
  'early-reply': earlyReply,
  'no-deduplication': noDeduplication,
  'volatile-broadcast': volatileBroadcast,
  'late-revision': lateRevision,
  'two-snapshots': twoSnapshots,
};

export type Sabotage = keyof typeof saboteurs;

export const sabotageNames = Object.keys(saboteurs) as Sabotage[];

export function isSabotage(name: string): name is Sabotage {
  return Object.hasOwn(saboteurs, name);
}

/** Breaks the server that is about to be started in this process. */
export function sabotage(name: Sabotage): void {
  saboteurs[name]();
}
