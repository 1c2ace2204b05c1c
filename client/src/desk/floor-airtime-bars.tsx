import { type CSSProperties, useId } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { type AirtimeRow, airtimeAt } from './floor-airtime.ts';
import styles from './floor-airtime.module.css';
import { limitFace, whereOf } from './floor-names.ts';
import type { DeskModel } from './use-desk-model.ts';
import { useGroupNames } from './use-group-names.ts';

/** Who has had how much time: by group, and hall and remote. Never single people. */
export function FloorAirtime({ model: { floor, desk } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const id = useId();
  const groupOf = useGroupNames(desk.meeting);
  const turn = floor.floor?.turn;
  const now = useServerNow(turn && turn.clock.runningSince !== null ? 1_000 : null);
  const airtime = floor.floor?.airtime;
  if (!airtime) return null;
  const running = turn
    ? {
        clock: turn.clock,
        attendance: whereOf(turn.speaker, floor),
        group:
          turn.speaker.group ?? floor.requests.find((each) => each.id === turn.speaker.request)?.group ?? null,
      }
    : null;
  const { byAttendance, byGroup } = airtimeAt(airtime, running, now);
  if ([...byAttendance, ...byGroup].every(({ ms }) => ms === 0)) return null;
  const labelOf = (key: string) => (key === 'others' ? t('word.others') : groupOf(key));
  return (
    <section className={styles.airtime} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('word.airtime')}
      </h2>
      <dl className={styles.rows}>
        {byGroup.map((row) => (
          <Row key={row.key} row={row} label={labelOf(row.key)} attendance={null} />
        ))}
        {byAttendance.map((row) => {
          const attendance = row.key === 'remote' ? 'remote' : 'hall';
          return <Row key={row.key} row={row} label={t(`attendance.${attendance}`)} attendance={attendance} />;
        })}
      </dl>
    </section>
  );
}

interface RowProps {
  row: AirtimeRow;
  label: string;
  attendance: 'hall' | 'remote' | null;
}

function Row({ row: { ms, turns, share }, label, attendance }: RowProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <div className={styles.row} title={t('word.turns', { n: turns })}>
      <dt className={styles.label}>
        {attendance && <AttendanceMark attendance={attendance} />}
        <span>{label}</span>
      </dt>
      <dd className={styles.figure}>
        <span className={styles.track} aria-hidden="true">
          <span
            className={styles.bar}
            data-attendance={attendance ?? undefined}
            style={{ '--length': share } as CSSProperties}
          />
        </span>
        <span className={styles.time}>{limitFace(Math.floor(ms / 1_000) * 1_000)}</span>
      </dd>
    </div>
  );
}
