import { classNames } from './class-names.ts';
import styles from './icon.module.css';
import type { IconDrawing } from './icons.ts';

export interface IconProps {
  icon: IconDrawing;
}

/** A drawing as large as a line of text. It says nothing to those who listen: a word stands beside it, or is its button's name. */
export function Icon({ icon }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={classNames(styles.icon, icon.isDirectional && styles.directional)}
      aria-hidden="true"
    >
      <path d={icon.path} />
    </svg>
  );
}
