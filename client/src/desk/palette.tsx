import { useEffect, useRef } from 'react';
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
  TextField,
  useFilter,
} from 'react-aria-components';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Icon } from '../ui/icon.tsx';
import { searchIcon } from '../ui/icons.ts';
import { keysOf } from './action-table.ts';
import { useDeskView } from './actions-context.tsx';
import dialogStyles from './desk-dialog.module.css';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import styles from './palette.module.css';

const groups: readonly PaletteGroup[] = ['actions', 'polls', 'sessions', 'displays'];

interface PaletteProps {
  items: readonly PaletteItem[];
  onRun: (id: string) => void;
  onClose: () => void;
}

/** Everything by its name: type a few letters, press Enter. */
export function Palette({ items, onRun, onClose }: PaletteProps) {
  const { t } = useI18n<DeskKey>();
  const { contains } = useFilter({ sensitivity: 'base' });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
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
            {/* The items are never focused themselves, the field is: so what scrolls has to be reached by itself. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <section className={styles.scroll} tabIndex={0} aria-label={t('palette.title')}>
              <Menu
                className={styles.menu ?? ''}
                aria-label={t('palette.title')}
                onAction={(id) => onRun(String(id))}
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
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Found({ item }: { item: PaletteItem }) {
  const keyCap = useKeyCap();
  const view = useDeskView();
  const key = item.action && keyCap(keysOf(item.action, view)[0]);
  return (
    <MenuItem id={item.id} className={styles.item ?? ''} textValue={item.name}>
      <span className={styles.name}>{item.name}</span>
      {key && <KeyCap>{key}</KeyCap>}
    </MenuItem>
  );
}
