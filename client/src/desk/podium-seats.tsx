import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { Action } from './actions-context.tsx';
import styles from './floor-board.module.css';
import type { DeskModel } from './use-desk-model.ts';

/** Who sits on the podium, in order, with what they would like. */
export function PodiumSeats({ model: { floor } }: { model: DeskModel }) {
  const { t } = useI18n<DeskKey>();
  const { panelists, signals } = floor;
  if (panelists.length === 0) return null;
  const speaks = floor.floor?.turn?.speaker.panelist;
  const wishesOf = (panelist: string) => {
    const wished = signals.find(({ id }) => id === panelist);
    return (['reply', 'slower'] as const).filter((signal) => wished?.[signal] != null);
  };
  return (
    <section className={styles.over}>
      <h2 className={styles.heading}>{t('word.podium')}</h2>
      <ol>
        {panelists.map(({ id, name, organisation, attendance }) => (
          <li key={id}>
            <span className={styles.seat}>
              <AttendanceMark attendance={attendance} />
              <bdi>{name}</bdi>
              <small>
                {[organisation, t(`attendance.${attendance}`)].filter((each) => each !== null).join(' · ')}
              </small>
            </span>
            <strong className={styles.wish}>
              {[
                ...(speaks === id ? [t('word.has')] : []),
                ...wishesOf(id).map((signal) => t(`word.signal.${signal}`)),
              ].join(' · ')}
            </strong>
          </li>
        ))}
      </ol>
      <div className={styles.tools}>
        <Action name="floorPanelist">{t('word.toPanelist')}</Action>
        <Action name="podiumTell">{t('word.tell')}</Action>
      </div>
    </section>
  );
}
