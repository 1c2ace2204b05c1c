import { useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { useNameOf } from './floor-names.ts';
import { timeOf } from './floor-settings-dialog.tsx';
import styles from './triage-dialog.module.css';

const times = [60, 120, 180, 240, 300, 420, 600] as const;

/** Somebody needs more time, or less; nobody asks or sees why [F8]. */
export function FloorTimeDialog({ model: { floor }, session, onClose }: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const nameOf = useNameOf();
  const [request] = useState(floor.chosen);
  if (!request) return null;
  const give = (seconds: number | null) => {
    onClose();
    void floor.commands.send({
      name: 'speaker:give-time',
      input: (expects) => ({ session, expects, who: { is: 'request', request: request.id }, seconds }),
    });
  };
  return (
    <DeskDialog title={t('word.timeTitle', { name: nameOf(request) })} isOpen onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.hint}>{t('word.timeHint')}</p>
        <div className={styles.choices}>
          {times.map((seconds) => (
            <button
              key={seconds}
              type="button"
              className={styles.choice}
              aria-pressed={request.limitMs === seconds * 1_000}
              onClick={() => give(seconds)}
            >
              <span>{t('word.ownTime', { time: timeOf(seconds) })}</span>
            </button>
          ))}
          <button type="button" className={styles.choice} onClick={() => give(null)}>
            <span>{t('word.timeAsAll')}</span>
          </button>
        </div>
      </div>
    </DeskDialog>
  );
}
