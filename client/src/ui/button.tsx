import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `strong` is ink and stands once on a screen; `quiet` has an edge; `text` is a word */
  look?: 'strong' | 'quiet' | 'text' | 'stop';
  /** as wide as its surroundings */
  wide?: boolean;
  /** shows that something is under way; the button keeps its focus and does nothing meanwhile */
  busy?: boolean;
}

export function Button({ look = 'quiet', wide, busy, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(styles.button, styles[look], wide && styles.wide, className)}
    />
  );
}
