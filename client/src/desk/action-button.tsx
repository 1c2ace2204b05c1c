import type { ReactNode } from 'react';
import styles from './action-button.module.css';
import { KeyCap } from './key-cap.tsx';

interface ActionButtonProps {
  onAct: () => void;
  children: ReactNode;
  /** the key that does the same, as it is written on the cap */
  keyCap?: string;
  look?: 'first' | 'plain' | 'word';
  isPressed?: boolean;
  disabled?: boolean;
}

/**
 * A button of the desk, with its key. A click does not take the focus: otherwise the space bar would press this
 * button again instead of showing the preview.
 */
export function ActionButton({
  onAct,
  children,
  keyCap,
  look = 'plain',
  isPressed,
  disabled,
}: ActionButtonProps) {
  return (
    <button
      type="button"
      className={styles.action}
      data-look={look}
      aria-pressed={isPressed}
      aria-keyshortcuts={keyCap}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {children}
      {keyCap !== undefined && <KeyCap>{keyCap}</KeyCap>}
    </button>
  );
}
