import { type RefObject, useEffect, useRef, useState } from 'react';

interface StageNews {
  /** for the place of the stage */
  place: RefObject<HTMLDivElement | null>;
  /** another question is on the stage than the one that was seen last, and it is out of sight */
  isNew: boolean;
  show: () => void;
}

/** Whether something new is on the stage that cannot be seen, because the page does not move by itself. */
export function useStageNews(now: string | null): StageNews {
  const place = useRef<HTMLDivElement>(null);
  const [isInSight, setIsInSight] = useState(true);
  const [seen, setSeen] = useState(now);
  useEffect(() => {
    if (!place.current) return undefined;
    // Its first word is where the place is after the page was put right.
    const observer = new IntersectionObserver(
      ([entry]) => {
        const isThere = entry?.isIntersecting ?? true;
        setIsInSight(isThere);
        if (isThere) setSeen(now);
      },
      { threshold: 0.2 },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [now]);
  const show = () => {
    setSeen(now);
    place.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  return { place, isNew: now !== null && !isInSight && seen !== now, show };
}
