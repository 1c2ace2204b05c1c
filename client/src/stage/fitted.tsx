import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './stage.module.css';

const steps = [1, 0.92, 0.85, 0.78, 0.71, 0.64, 0.57, 0.5, 0.43, 0.36, 0.3];

/**
 * Shrinks its scene, in steps, until it fits: the longest question stays whole. The scene multiplies its unit by
 * `--fit`; what must never shrink (the footer) uses the plain unit.
 */
export function Fitted({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element) fit(element);
  });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => fit(element));
    observer.observe(element);
    void document.fonts.ready.then(() => fit(element));
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} className={styles.scene}>
      {children}
    </div>
  );
}

function fit(element: HTMLElement): void {
  for (const step of steps) {
    element.style.setProperty('--fit', String(step));
    if (fits(element)) return;
  }
}

/** Parts marked `data-fit` are those that may overflow; the scene itself only clips. */
function fits(element: HTMLElement): boolean {
  return [element, ...element.querySelectorAll<HTMLElement>('[data-fit]')].every(
    (part) => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1,
  );
}
