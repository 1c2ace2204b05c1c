import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyCap } from './key-cap.tsx';
import styles from './keys-dialog.module.css';

const list = [
  ['take', 'space'],
  ['black', 'B'],
  ['welcome', 'Q'],
  ['back', 'Z'],
  ['layout', 'V'],
  ['next', 'J'],
  ['previous', 'K'],
  ['open', 'O'],
  ['extend', '+'],
  ['close', 'C'],
  ['reveal', 'R'],
  ['edit', 'E'],
  ['improvise', 'U'],
  ['announce', 'D'],
  ['submit', 'Ctrl ↵'],
  ['escape', 'Esc'],
  ['help', '?'],
] as const;

interface KeysDialogProps {
  isOpen: boolean;
  onClose: () => void;
  areOn: boolean;
  onSwitch: (areOn: boolean) => void;
}

/** Every key. Whoever speaks to their computer must be able to switch single keys off (WCAG 2.1.4). */
export function KeysDialog({ isOpen, onClose, areOn, onSwitch }: KeysDialogProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <Dialog title={t('keys.title')} open={isOpen} onClose={onClose} place="middle">
      <label className={styles.switch}>
        <input type="checkbox" checked={areOn} onChange={(event) => onSwitch(event.target.checked)} />
        {t('keys.on')}
      </label>
      <p className={styles.hint}>{t('keys.hint')}</p>
      <dl className={styles.keys}>
        {list.map(([action, key]) => (
          <div key={action}>
            <dt>
              <KeyCap isSpoken>{key === 'space' ? t('keys.space') : key}</KeyCap>
            </dt>
            <dd>{t(`keys.list.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
