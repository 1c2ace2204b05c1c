import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useState } from 'react';
import { cardOrder } from './card-order.ts';

/** The polls on the screen, in an order that does not change under a finger. */
export function useCardOrder(polls: readonly PollView[], isBusy: boolean): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const next = cardOrder(order, polls, isBusy);
  if (next.join() !== order.join()) setOrder(next);
  return next;
}
