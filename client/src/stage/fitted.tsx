import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { attempts } from './fit-attempts.ts';
import styles from './stage.module.css';

/**
 * Makes its scene fit: first everything moves closer together, then long texts are cut, at last the letters get
 * smaller. The scene multiplies its unit by `--fit`; what must never shrink (the footer) uses the plain unit.
 */
export function Fitted({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const fitted = useRef('');

  useLayoutEffect(() => {
    const element = box.current;
    const needs = element ? needsOf(element) : '';
    // A clock that goes on changes nothing; trying all sizes several times a second would cost an old machine a lot.
    if (element && needs !== fitted.current) fit(element);
    fitted.current = needs;
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

/** What the size depends on; figures are all equally wide. */
function needsOf(element: HTMLElement): string {
  return `${element.childElementCount} ${element.textContent.replaceAll(/\d/g, '0')}`;
}

function fit(element: HTMLElement): void {
  for (const { fit: size, lines, letters } of attempts) {
    element.style.setProperty('--fit', String(size));
    element.style.setProperty('--letters', String(letters));
    element.style.setProperty('--lines', lines === null ? 'none' : String(lines));
    element.style.setProperty('--title-lines', lines === null ? 'none' : String(lines + 2));
    if (fits(element)) return;
  }
}

/** Parts marked `data-fit` are those that may overflow; the scene itself only clips. */
function fits(element: HTMLElement): boolean {
  return [...element.querySelectorAll<HTMLElement>('[data-fit]')].every(
    (part) => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1,
  );
}
