import { Broadcaster } from '@miteinander/server/live/broadcaster';
import { wrap } from '../wrap.ts';
import { sabotaged } from './done.ts';

interface Watcher {
  canTake: boolean;
}

/** every how manieth delivery is lost on its way to somebody who could have taken it */
const lossEvery = 12;
let deliveries = 0;

/** What cannot be delivered at once is dropped for good, as `volatile` does, now and then also without a reason. */
export function volatileBroadcast(): void {
  wrap(Broadcaster.prototype, 'emit', (_, emit, args) => {
    const { watchers } = args[0] as { watchers: Set<Watcher> };
    const dropped = [...watchers].filter((watcher) => {
      deliveries += 1;
      return !watcher.canTake || deliveries % lossEvery === 0;
    });
    if (dropped.length > 0) sabotaged();
    for (const watcher of dropped) watchers.delete(watcher);
    emit(...args);
    for (const watcher of dropped) watchers.add(watcher);
  });
}
