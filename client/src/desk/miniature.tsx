import { memo } from 'react';
import type { Picture } from '../stage/picture.ts';
import { Stage } from '../stage/stage.tsx';
import type { Surroundings } from '../stage/surroundings.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './miniature.module.css';

interface MiniatureProps extends Surroundings {
  picture: Picture | null;
  /** says what it shows, to those who cannot see it */
  label: string;
  /** instead of a picture */
  empty: string;
  /** it is what everybody sees */
  isLive?: boolean;
  /** the stage is black on purpose, and the desk says so */
  curtain?: string;
}

/** A stage in small, drawn by the same components as the display. */
export const Miniature = memo(
  ({ picture, label, empty, isLive, curtain, ...surroundings }: MiniatureProps) => (
    <figure className={styles.frame} data-live={isLive || undefined}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {picture ? (
        <div inert className={styles.picture}>
          <Stage picture={picture} {...surroundings} />
        </div>
      ) : (
        <p className={styles.empty}>{empty}</p>
      )}
      {curtain !== undefined && <p className={styles.curtain}>{curtain}</p>}
    </figure>
  ),
);
