import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps an element where it is on the screen when what stands above it grows or shrinks: the page is scrolled by as
 * much. Not every browser does that by itself, and none at the top of a page.
 */
export function useAnchor<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    const scroller = target.current && scrollerOf(target.current);
    if (!target.current || !scroller) return;
    const place = () => (target.current?.getBoundingClientRect().top ?? 0) + scroller.scrollTop;
    const now = place();
    if (last.current !== null && Math.abs(now - last.current) >= 1) scroller.scrollTop += now - last.current;
    last.current = place();
  });
  return target;
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement;
}
