import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const moveMs = 200;

/**
 * Lets the rows of a list glide to their new places when their order changes, instead of jumping; at once for those
 * who do not want motion. `order` is any text that changes with it.
 */
export function useGentleMoves(order: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const places = useRef(new Map<Element, number>());

  useLayoutEffect(() => {
    if (order === '' || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [row, top] of placesOf(list.current)) {
      const from = places.current.get(row);
      if (from === undefined || from === top) continue;
      const keyframes = [{ transform: `translateY(${from - top}px)` }, { transform: 'none' }];
      row.animate(keyframes, { duration: moveMs, easing: 'cubic-bezier(0.2, 0, 0, 1)' });
    }
  }, [order]);

  // After the stage has fitted everything: this is where the rows are when they move the next time.
  useEffect(() => {
    places.current = placesOf(list.current);
  });
  return list;
}

/** Where the rows stand, whatever they are moving through. */
function placesOf(list: HTMLElement | null): Map<Element, number> {
  const rows = [...(list?.children ?? [])].filter((row) => row instanceof HTMLElement);
  return new Map(rows.map((row) => [row, row.offsetTop]));
}
