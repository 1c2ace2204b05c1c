import type { DisplayView } from '@miteinander/shared/display/display.contract';
import { useEffect, useRef, useState } from 'react';
import styles from './name-mark.module.css';

const shownMs = 8_000;

/** The name of the display, for a moment: when it was paired, and when the desk has changed something about it. */
export function NameMark({ view, isNew }: { view: DisplayView | undefined; isNew: boolean }) {
  const isShown = useMoment(view && JSON.stringify({ ...view, state: null }), isNew);
  if (!view || !isShown) return null;
  return (
    <p className={styles.mark} dir="auto">
      {view.name}
    </p>
  );
}

/** Whether something has changed a moment ago; that it is there for the first time counts only with `isNew`. */
function useMoment(what: string | undefined, isNew: boolean): boolean {
  const [isNow, setIsNow] = useState(false);
  const known = useRef<string | null>(isNew ? '' : null);
  useEffect(() => {
    if (what === undefined) return undefined;
    const isNews = known.current !== null && known.current !== what;
    known.current = what;
    if (!isNews) return undefined;
    setIsNow(true);
    const timer = setTimeout(() => setIsNow(false), shownMs);
    return () => clearTimeout(timer);
  }, [what]);
  return isNow;
}
