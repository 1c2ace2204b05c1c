import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import type { Clock } from '@miteinander/shared/speakers/speaking-clock';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { initialsOf } from './initials.ts';
import styles from './podium-scene.module.css';
import { StageClock } from './stage-clock.tsx';
import type { Surroundings } from './surroundings.ts';

interface PodiumSeatProps extends Pick<Surroundings, 'words' | 'nowMs'> {
  panelist: PanelistView;
  /** while this one speaks */
  clock: Clock | null;
  isCalled: boolean;
}

/** One place on the podium; whoever has the word is marked by a line, a word and the time, not by colour alone. */
export function PodiumSeat({ panelist, clock, isCalled, words, nowMs }: PodiumSeatProps) {
  const { name, organisation, attendance, picture } = panelist;
  return (
    <li className={styles.seat} data-speaks={clock !== null || undefined}>
      <span className={styles.face} aria-hidden="true">
        {picture ? <img src={picture} alt="" /> : initialsOf(name)}
      </span>
      <div className={styles.person}>
        <p className={styles.name} dir="auto" data-cut="">
          {name}
        </p>
        <p className={styles.role}>
          {organisation && (
            <span dir="auto" data-cut="">
              {organisation}
            </span>
          )}
          <span className={styles.where}>
            <AttendanceMark attendance={attendance} /> {words.t(`podium.${attendance}`)}
          </span>
        </p>
        {isCalled && <p className={styles.label}>{words.t('speaker.called')}</p>}
        {clock && (
          <div className={styles.speaks}>
            <p className={styles.label}>{words.t('speaker.now')}</p>
            <StageClock clock={clock} words={words} nowMs={nowMs} look="small" />
          </div>
        )}
      </div>
    </li>
  );
}
