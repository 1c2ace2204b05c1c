import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { actionGroups, actionNames, actionTable, keysOf } from './action-table.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { KeyCap, useKeyCap } from './key-cap.tsx';
import styles from './keys-dialog.module.css';

/** What keys do in the desk's forms, beside their usual meaning. */
const inForms = [
  ['submit', '↵'],
  ['escape', 'Esc'],
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
  const keyCap = useKeyCap();
  return (
    <DeskDialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} isWide>
      <label className={styles.switch}>
        <input type="checkbox" checked={areOn} onChange={(event) => onSwitch(event.target.checked)} />
        {t('keys.on')}
      </label>
      <p className={styles.hint}>{t('keys.hint')}</p>
      <div className={styles.groups}>
        {actionGroups.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`keys.groups.${group}`)}</h3>
            <dl className={styles.keys}>
              {actionNames
                .filter((name) => actionTable[name].group === group && keysOf(name).length > 0)
                .map((name) => (
                  <div key={name}>
                    <dt>
                      <KeyCaps keys={keysOf(name).map((key) => keyCap(key) ?? '')} />
                    </dt>
                    <dd>{t(`keys.list.${name}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3>{t('keys.groups.forms')}</h3>
          <dl className={styles.keys}>
            {inForms.map(([what, key]) => (
              <div key={what}>
                <dt>
                  <KeyCap isSpoken>{what === 'submit' ? t('keys.control', { key }) : key}</KeyCap>
                </dt>
                <dd>{t(`keys.forms.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </DeskDialog>
  );
}

/** Each of them; of a row of digits the first and the last. */
function KeyCaps({ keys }: { keys: readonly string[] }) {
  const shown = keys.length > 3 ? [keys[0] ?? '', '–', keys.at(-1) ?? ''] : keys;
  return shown.map((key) =>
    key === '–' ? (
      key
    ) : (
      <KeyCap key={key} isSpoken>
        {key}
      </KeyCap>
    ),
  );
}
