import { setTimeout as pause } from 'node:timers/promises';
import { interceptFirst } from '../statements.ts';
import { channelTransaction } from '../transactions.ts';
import { sabotaged } from './done.ts';

/** Long enough for the answer to get out before whatever is to happen before the commit. */
const aheadMs = 25;

/** Replies before commit: whoever waits for COMMIT is told at once that it was done. */
export function earlyReply(): void {
  interceptFirst(async ({ text, connection }, next) => {
    if (!/^\s*COMMIT/.test(text) || !channelTransaction(connection)) return next();
    sabotaged();
    connection.hold = late(next).catch(() => undefined);
    return { rows: [], rowCount: null };
  });
}

async function late(commit: () => Promise<unknown>): Promise<void> {
  await pause(aheadMs);
  await commit();
}
