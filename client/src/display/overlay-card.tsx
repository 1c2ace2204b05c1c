import type { CSSProperties, ReactNode } from 'react';
import type { OverlayLook } from './display-settings.ts';
import styles from './overlay-card.module.css';

interface OverlayCardProps {
  look: OverlayLook;
  isLeaving?: boolean;
  children: ReactNode;
}

/** The lower third of a video: inside the title-safe area, on a ground of its own, whatever lies behind it. */
export function OverlayCard({ look, isLeaving = false, children }: OverlayCardProps) {
  return (
    <div
      className={styles.safe}
      data-position={look.position}
      style={{ '--scale': look.scale } as CSSProperties}
    >
      <div
        className={styles.card}
        data-glass={look.isGlass || undefined}
        data-leaving={isLeaving || undefined}
      >
        {children}
      </div>
    </div>
  );
}
