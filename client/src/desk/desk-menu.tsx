import type { ReactNode } from 'react';
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

/** What is needed now and then, behind one button. */
export function DeskMenu({ children, label, entries }: DeskMenuProps) {
  if (entries.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} {...(label !== undefined && { 'aria-label': label })}>
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
