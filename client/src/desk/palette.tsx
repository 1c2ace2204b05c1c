import { useEffect, useMemo, useRef } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { searchIcon } from '../ui/icons.ts';
import { keysOf } from './action-table.ts';
import dialogStyles from './desk-dialog.module.css';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import styles from './palette.module.css';

const groups: readonly PaletteGroup[] = ['actions', 'polls', 'sessions', 'displays'];

interface PaletteProps {
  items: readonly PaletteItem[];
  onClose: () => void;
}

/** Everything by its name: type a few letters, press Enter. */
export function Palette({ items, onClose }: PaletteProps) {
  const { t } = useI18n<DeskKey>();
  const { contains } = useFilter({ sensitivity: 'base' });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const run = (id: string) => {
    // First the dialog goes, so that what is opened can take the focus.
    onClose();
    byId.get(id)?.run();
  };
  return (
    <ModalOverlay
      className={`${dialogStyles.veil} ${styles.veil}`}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`${dialogStyles.modal} ${styles.modal}`}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('palette.title')}>
          <Autocomplete filter={contains}>
            <TextField className={styles.search ?? ''} aria-label={t('palette.find')}>
              <Icon icon={searchIcon} />
              <Input ref={field} className={styles.input ?? ''} placeholder={t('palette.find')} />
              <KeyCap>Esc</KeyCap>
            </TextField>
            <Menu
              className={styles.menu ?? ''}
              aria-label={t('palette.title')}
              onAction={(id) => run(String(id))}
              renderEmptyState={() => <p className={styles.none}>{t('palette.none')}</p>}
            >
              {groups
                .filter((group) => items.some((item) => item.group === group))
                .map((group) => (
                  <MenuSection key={group} id={group} className={styles.section ?? ''}>
                    <Header className={styles.header ?? ''}>{t(`palette.groups.${group}`)}</Header>
                    <Collection items={items.filter((item) => item.group === group)}>
                      {(item) => <Found item={item} />}
                    </Collection>
                  </MenuSection>
                ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Found({ item }: { item: PaletteItem }) {
  const keyCap = useKeyCap();
  const key = item.action && keyCap(keysOf(item.action)[0]);
  return (
    <MenuItem id={item.id} className={styles.item ?? ''} textValue={item.name}>
      <Text slot="label" className={styles.name ?? ''}>
        {item.name}
      </Text>
      {key && <KeyCap>{key}</KeyCap>}
    </MenuItem>
  );
}
