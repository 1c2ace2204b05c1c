import type { ReactNode } from 'react';
import styles from './action-button.module.css';
import { KeyCap } from './key-cap.tsx';

export type ActionLook = 'first' | 'plain' | 'word';

interface ActionButtonProps {
  onAct: () => void;
  children: ReactNode;
  /** the key that does the same, as it is written on the cap */
  keyCap?: string;
  /** the same for those who listen */
  shortcuts?: string | undefined;
  /** instead of what stands on it */
  label?: string;
  look?: ActionLook;
  isPressed?: boolean;
  disabled?: boolean;
}

/**
 * A button of the desk, with its key. A click does not take the focus: otherwise the space bar would press this
 * button again instead of showing the preview.
 */
export function ActionButton(props: ActionButtonProps) {
  const { onAct, children, keyCap, shortcuts, label, look = 'plain', isPressed, disabled } = props;
  return (
    <button
      type="button"
      className={styles.action}
      data-look={look}
      aria-label={label}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcuts}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {children}
      {keyCap !== undefined && <KeyCap>{keyCap}</KeyCap>}
    </button>
  );
}
