import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps an element where it is on the screen when what stands above it grows or shrinks: the page is scrolled by as
 * much. Not every browser does that by itself, and none at the top of a page.
 */
export function useAnchor<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const last = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = target.current;
    const scroller = element && scrollerOf(element);
    if (!element || !scroller) return;
    const now = element.getBoundingClientRect().top + scroller.scrollTop;
    if (last.current !== null && Math.abs(now - last.current) >= 1)
      scrollTo(scroller, scroller.scrollTop + now - last.current, element);
    last.current = now;
  });
  return target;
}

/** A page that is too short to be scrolled that far is made as long as it has to be. */
function scrollTo(scroller: Element, top: number, element: HTMLElement): void {
  scroller.scrollTop = top;
  const missing = top - scroller.scrollTop;
  if (missing < 1) return;
  element.style.minHeight = `${element.offsetHeight + missing}px`;
  scroller.scrollTop = top;
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement;
}
