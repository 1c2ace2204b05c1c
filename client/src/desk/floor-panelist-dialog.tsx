import { useEffect, useEffectEvent } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import { KeyCap } from './key-cap.tsx';
import styles from './triage-dialog.module.css';

/** Who on the podium speaks now: one press, or the number of the seat. */
export function FloorPanelistDialog({ model: { floor }, onClose }: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const give = (panelist: string) => {
    onClose();
    floor.giveTo(panelist);
  };
  const fire = useEffectEvent((event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) ? floor.panelists[Number(event.key) - 1] : undefined;
    if (!chosen || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    give(chosen.id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => fire(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <DeskDialog title={t('word.panelistTitle')} isOpen onClose={onClose}>
      <div className={styles.choices}>
        {floor.panelists.length === 0 && <p>{t('word.panelistNone')}</p>}
        {floor.panelists.map(({ id, name, organisation, attendance }, index) => (
          <button key={id} type="button" className={styles.choice} onClick={() => give(id)}>
            {index < 9 ? <KeyCap>{String(index + 1)}</KeyCap> : <span />}
            <span>
              <bdi>{name}</bdi>
              {organisation !== null && <>, {organisation}</>}
            </span>
            <small>
              <AttendanceMark attendance={attendance} /> {t(`attendance.${attendance}`)}
            </small>
          </button>
        ))}
      </div>
    </DeskDialog>
  );
}
