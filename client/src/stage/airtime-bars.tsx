import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import type { CSSProperties } from 'react';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import styles from './airtime-bars.module.css';
import { airtimeRows } from './airtime-rows.ts';
import type { Surroundings } from './surroundings.ts';

interface AirtimeBarsProps extends Pick<Surroundings, 'words' | 'meeting'> {
  airtime: Airtime;
}

/** Who has had how much time: hall and remote, and groups. Never people. */
export function AirtimeBars({ airtime, words, meeting }: AirtimeBarsProps) {
  const rows = airtimeRows(airtime);
  if (rows.length === 0) return null;
  const labelOf = (key: string) => {
    if (key === 'untold') return words.t('airtime.untold');
    const group = meeting?.groups.find(({ id }) => id === key);
    return group ? words.text(group.text) : words.t('airtime.others');
  };
  return (
    <section className={styles.airtime}>
      <h2 className={styles.heading}>{words.t('airtime.title')}</h2>
      <dl className={styles.rows}>
        {rows.map(({ key, attendance, share, time }) => (
          <div key={key} className={styles.row}>
            <dt className={styles.label} dir="auto">
              {attendance && <AttendanceMark attendance={attendance} />}
              <span>{attendance ? words.t(`series.${attendance}`) : labelOf(key)}</span>
            </dt>
            <dd className={styles.figure}>
              <span
                className={styles.bar}
                data-attendance={attendance ?? undefined}
                style={{ '--length': share } as CSSProperties}
              />
              <span className={styles.time}>{time}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
