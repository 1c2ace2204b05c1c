import { useMemo } from 'react';
import type { Picture } from '../stage/picture.ts';
import type { Surroundings } from '../stage/surroundings.ts';
import type { OverlayLook } from './display-settings.ts';
import { LowerThird } from './lower-third.tsx';
import { lowerThirdOf } from './lower-third-of.ts';
import { OverlayCard } from './overlay-card.tsx';
import { useCalm } from './use-calm.ts';

interface OverlayProps extends Surroundings {
  /** null before the first one */
  picture: Picture | null;
  look: OverlayLook;
}

/** Lies over a video: a lower third where there is something to say, and otherwise nothing at all. */
export function Overlay({ picture, look, ...surroundings }: OverlayProps) {
  const content = useMemo(() => picture && lowerThirdOf(picture), [picture]);
  const { shown, isLeaving } = useCalm(content);
  return (
    <main data-ready="">
      {shown && (
        <OverlayCard key={shown.key} look={look} isLeaving={isLeaving}>
          <LowerThird {...surroundings} content={shown} />
        </OverlayCard>
      )}
    </main>
  );
}
