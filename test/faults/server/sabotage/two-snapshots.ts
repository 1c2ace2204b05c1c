import { setTimeout as pause } from 'node:timers/promises';
import { LiveState } from '@miteinander/server/live/live-state';
import { wrap } from '../wrap.ts';
import { sabotaged } from './done.ts';

const betweenMs = 10;

/** The changes of a channel are read at one moment, and at a later one the revision they are said to reach. */
export function twoSnapshots(): void {
  wrap(LiveState.prototype, 'look', async (state, look, args) => {
    const snapshot = (await look(...args)) as { revision: number } | null;
    const { id } = args[0] as { id: string };
    if (!snapshot) return snapshot;
    await pause(betweenMs);
    const revision = (await state.revisions([id])).get(id) ?? snapshot.revision;
    if (revision > snapshot.revision) sabotaged();
    return { ...snapshot, revision };
  });
}
