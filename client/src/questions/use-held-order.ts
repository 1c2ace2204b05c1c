import { useState } from 'react';
import { type Held, heldOrder } from './held-order.ts';

interface HeldList extends Held {
  /** takes in what is new, and in which order */
  refresh: () => void;
}

/** A list that stays as it is until somebody wants it anew, or looks at another one (`key`). */
export function useHeldOrder(key: string, wanted: readonly string[]): HeldList {
  const [before, setBefore] = useState<{ key: string; shown: readonly string[] } | null>(null);
  const held = heldOrder(before?.key === key ? before.shown : null, wanted);
  if (before?.key !== key || before.shown.join() !== held.shown.join()) setBefore({ key, shown: held.shown });
  return { ...held, refresh: () => setBefore({ key, shown: wanted }) };
}
