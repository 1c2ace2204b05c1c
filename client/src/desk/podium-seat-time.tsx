import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Select } from '../ui/select.tsx';
import { timeOf } from './floor-settings-dialog.tsx';
import styles from './triage-dialog.module.css';
import type { Floor } from './use-floor.ts';
import { useGivenTime } from './use-given-time.ts';

const times = [60, 120, 180, 240, 300, 420, 600, 900];

interface SeatTimeProps {
  floor: Floor;
  session: string;
  panelist: string;
}

/** How long somebody on the podium may speak, whatever the limits say. Only whoever has said so sees it [F8]. */
export function SeatTime({ floor, session, panelist }: SeatTimeProps) {
  const { t } = useI18n<DeskKey>();
  const given = useGivenTime(session, panelist, floor.floor?.revision);
  const own = given?.seconds ?? null;
  const offered = own === null || times.includes(own) ? times : [...times, own].toSorted((a, b) => a - b);
  const give = (seconds: number | null) =>
    void floor.commands.send({
      name: 'speaker:give-time',
      input: (expects) => ({ session, expects, who: { is: 'panelist', panelist }, seconds }),
    });
  return (
    <div className={styles.field}>
      <Select
        label={t('word.seat.time')}
        value={given === null ? 'keep' : (own ?? '')}
        onChange={(event) => give(event.target.value === '' ? null : Number(event.target.value))}
      >
        {given === null && (
          <option value="keep" disabled>
            {t('word.seat.timeKeep')}
          </option>
        )}
        <option value="">{t('word.timeAsAll')}</option>
        {offered.map((seconds) => (
          <option key={seconds} value={seconds}>
            {timeOf(seconds)}
          </option>
        ))}
      </Select>
      <p className={styles.hint}>{t('word.seat.timeHint')}</p>
    </div>
  );
}
