import { useEffect, useRef, type RefObject } from 'react';

/** Each step is a component of its own, so what was shown before is remembered beside them. */
let shown: string | null = null;

/**
 * Moves the focus to an element when the page goes on to another step, not when the page opens: who listens or
 * uses a keyboard goes on where the page goes on. Give the element `tabIndex={-1}`.
 */
export function useStepFocus<Target extends HTMLElement>(step: string): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    const isChange = shown !== null && shown !== step;
    shown = step;
    if (!isChange) return;
    window.scrollTo(0, 0);
    target.current?.focus({ preventScroll: true });
  }, [step]);
  return target;
}
