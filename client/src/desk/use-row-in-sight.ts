import { useEffect, useRef } from 'react';

/** Frames within which a row is drawn after its place was scrolled to. */
const patience = 10;

/** The chosen row is brought into sight, whoever chose it; the focus stays where it is. */
export function useRowInSight(rows: readonly { id: string }[], selected: string | null) {
  const list = useRef<HTMLDivElement>(null);
  const index = rows.findIndex(({ id }) => id === selected);
  const last = useRef(index);
  useEffect(() => {
    const here = list.current;
    if (!here || index < 0 || last.current === index) return undefined;
    last.current = index;
    if (isThere(here)) return undefined;
    // A row that is not drawn has no place yet: about there, and exactly once it is.
    here.scrollTop = (here.scrollHeight * index) / rows.length - here.clientHeight / 2;
    let frame = 0;
    const again = (left: number) => {
      if (!isThere(here) && left > 0) frame = requestAnimationFrame(() => again(left - 1));
    };
    again(patience);
    return () => cancelAnimationFrame(frame);
  }, [index, rows.length]);
  return list;
}

function isThere(list: HTMLElement): boolean {
  const row = list.querySelector('[aria-selected=true]');
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null;
}
