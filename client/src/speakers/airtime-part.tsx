import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Meter } from '../ui/meter.tsx';
import styles from './floor-section.module.css';

interface AirtimePartProps {
  airtime: Airtime;
  groups: MeetingView['groups'];
}

/** How much time hall and screen and the groups have had; never single people. */
export function AirtimePart({ airtime, groups }: AirtimePartProps) {
  const { t, text } = useI18n<FloorKey>();
  const { byAttendance, byGroup } = airtime;
  const all = Math.max(...[byAttendance, byGroup].map((of) => of.reduce((sum, { ms }) => sum + ms, 0)));
  const labelOf = (key: string) => {
    if (key === 'hall' || key === 'remote') return t(`attendance.${key}`);
    if (key === 'untold') return t('floor.airtime-untold');
    const group = groups.find(({ id }) => id === key);
    return group ? text(group.text) : t('floor.airtime-others');
  };
  const shares = [...byAttendance, ...byGroup];
  if (all === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t('floor.airtime')}</summary>
      <div className={styles.shares}>
        {shares.map(({ key, ms, turns }) => (
          <Meter
            key={key}
            label={labelOf(key)}
            value={ms}
            max={all}
            text={t('floor.airtime-value', { time: minutesAndSeconds(ms), n: turns })}
            tone={key === 'hall' || key === 'remote' ? key : 'ink'}
          />
        ))}
      </div>
    </details>
  );
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
