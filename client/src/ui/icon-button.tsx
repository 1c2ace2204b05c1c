import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './icon-button.module.css';
import type { IconDrawing } from './icons.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: IconDrawing;
  /** what it does; the only name it has */
  label: string;
  /** `edge` where it stands alone; without, where its place explains it */
  look?: 'plain' | 'edge';
}

/** A button that is a drawing. Only for what everybody knows: close, more, plus, minus. */
export function IconButton({ icon, label, look = 'plain', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={classNames(styles.button, styles[look], className)}
    >
      <Icon icon={icon} />
    </button>
  );
}
