import { deafGuard } from './deaf-guard.ts';
import { earlyReply } from './early-reply.ts';
import { lateRevision } from './late-revision.ts';
import { lostRequest } from './lost-request.ts';
import { lostStatement } from './lost-statement.ts';
import { lostSupporters } from './lost-supporters.ts';
import type { Sabotage } from './names.ts';
import { noDeduplication } from './no-deduplication.ts';
import { twoSnapshots } from './two-snapshots.ts';
import { volatileBroadcast } from './volatile-broadcast.ts';

const saboteurs: Record<Sabotage, () => void> = {
  'early-reply': earlyReply,
  'no-deduplication': noDeduplication,
  'volatile-broadcast': volatileBroadcast,
  'late-revision': lateRevision,
  'two-snapshots': twoSnapshots,
  'lost-supporters': lostSupporters,
  'lost-request': lostRequest,
  'lost-statement': lostStatement,
  'deaf-guard': deafGuard,
};

/** Breaks the server that is about to be started in this process. */
export function sabotage(name: Sabotage): void {
  saboteurs[name]();
}
