import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * When a form closes, its fields can no longer hold the focus. Whoever was in it goes on at the element that
 * `target` is given to, not at the top of the page. Give it `tabIndex={-1}`.
 */
export function useKeptFocus<Target extends HTMLElement>(isOpen: boolean): KeptFocus<Target> {
  const target = useRef<Target>(null);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen && isInside.current) target.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const watch = {
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
  return { target, watch };
}

interface KeptFocus<Target> {
  target: RefObject<Target | null>;
  /** for the element around the form and the target */
  watch: { onFocus: () => void; onBlur: () => void };
}
