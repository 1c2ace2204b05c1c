import { type PointerEvent, type RefObject, useState } from 'react';
import { gapAt } from './statement-order.ts';

export interface DragHandle {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
}

/** How a row is drawn while one is dragged: it is the one, or the other will stand before or after it. */
export type DragMark = 'dragged' | 'before' | 'after' | undefined;

/** Rows that are put elsewhere with a finger on their handle; keyboards have buttons for that. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onDrop: (id: string, gap: number) => void,
) {
  const [drag, setDrag] = useState<{ id: string; gap: number } | null>(null);
  const gapOf = (y: number) =>
    gapAt(
      y,
      [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect()),
    );
  const handle = (id: string): DragHandle => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, gap: ids.indexOf(id) });
    },
    onPointerMove: ({ clientY }) => drag && setDrag({ ...drag, gap: gapOf(clientY) }),
    onPointerUp: () => {
      if (drag) onDrop(drag.id, drag.gap);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  const markOf = (index: number): DragMark => {
    if (!drag) return undefined;
    if (ids[index] === drag.id) return 'dragged';
    if (drag.gap === index) return 'before';
    return drag.gap === ids.length && index === ids.length - 1 ? 'after' : undefined;
  };
  return { handle, markOf };
}
