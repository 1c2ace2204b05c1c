import { type PointerEvent, type RefObject, useState } from 'react';
import { useDragOrder } from '../tables/use-drag-order.ts';
import { headWithAt, placeIn, type Waiting } from './floor-waiting.ts';
import type { Floor } from './use-floor.ts';

/**
 * Somebody is put elsewhere on the list by the grip of their row. Meanwhile the list stands still: who comes or goes
 * is seen when the row was let go, so that it lands where it was seen to land.
 */
export function useFloorDrag(list: RefObject<HTMLElement | null>, floor: Floor) {
  const { session, waiting, cursor, commands } = floor;
  const [held, setHeld] = useState<readonly Waiting[] | null>(null);
  const shown = held ?? waiting;
  const ids = shown.map(({ request }) => request.id);
  const { handle, markOf } = useDragOrder(list, ids, (id, gap) => {
    const place = placeIn(gap, ids.indexOf(id));
    const isHere = (each: string) => waiting.some(({ request }) => request.id === each);
    if (session === null || place === undefined || !isHere(id)) return;
    const head = headWithAt(shown, id, place).filter(isHere);
    cursor.choose(id);
    void commands.send({ name: 'speaker:arrange', input: (expects) => ({ session, expects, head }) });
  });
  // One for all rows, so that a row stays as it is while another one is dragged.
  const { onPointerMove, onPointerUp, onPointerCancel } = handle('');
  const letGo = (then: () => void) => () => {
    then();
    setHeld(null);
  };
  return {
    shown,
    markOf,
    onList: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const id = gripOf(event.target);
        if (id === undefined || commands.isBusy) return;
        setHeld(waiting);
        handle(id).onPointerDown(event);
      },
      onPointerMove,
      onPointerUp: letGo(onPointerUp),
      onPointerCancel: letGo(onPointerCancel),
    },
  };
}

function gripOf(target: EventTarget): string | undefined {
  const grip = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null;
  return grip?.dataset['grip'];
}
