import { type FocusEvent, type ReactNode, useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { KeyCap } from './key-cap.tsx';
import styles from './desk-menu.module.css';

export interface MenuEntry {
  id: string;
  name: string;
  keyCap?: string | undefined;
  run: () => void;
}

interface DeskMenuProps {
  /** what stands on the button */
  children: ReactNode;
  /** its name for those who listen, where the word alone does not say enough */
  label?: string;
  entries: readonly MenuEntry[];
}

/**
 * What is needed now and then, behind one button. Opened by a pointer it does not keep the focus when it has closed:
 * otherwise the space bar would open it again instead of showing the preview.
 */
export function DeskMenu({ children, label, entries }: DeskMenuProps) {
  const isByPointer = useRef(false);
  const isClosing = useRef(false);
  const leave = ({ target }: FocusEvent) => {
    if (isClosing.current && isByPointer.current && target instanceof HTMLElement) target.blur();
    isClosing.current = false;
  };
  if (entries.length === 0) return null;
  return (
    <MenuTrigger onOpenChange={(isOpen) => (isClosing.current = !isOpen)}>
      <Button
        className={styles.button ?? ''}
        onPressStart={({ pointerType }) =>
          (isByPointer.current = ['mouse', 'touch', 'pen'].includes(pointerType))
        }
        onFocus={leave}
        {...(label !== undefined && { 'aria-label': label })}
      >
        {children}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          className={styles.menu ?? ''}
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
        >
          {entries.map(({ id, name, keyCap }) => (
            <MenuItem key={id} id={id} className={styles.item ?? ''} textValue={name}>
              <span>{name}</span>
              {keyCap !== undefined && <KeyCap>{keyCap}</KeyCap>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
