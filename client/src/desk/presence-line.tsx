import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { linePoints, minutesShown, type Sample } from './presence-history.ts';
import styles from './presence-line.module.css';
import { usePresenceHistory } from './use-presence-history.ts';

const box = { width: 280, height: 40 };
const attendances = ['hall', 'remote'] as const;

/** Who is there, and who was during the last half hour: the hall a warm line, remote a cool dashed one. */
export function PresenceLine({ meetingId }: { meetingId: string }) {
  const { t } = useI18n<DeskKey>();
  const history = usePresenceHistory(meetingId);
  const now = history.at(-1);
  if (!now) return null;
  return (
    <figure className={styles.presence}>
      <figcaption className={styles.caption}>
        <span>{t('presence.title', { n: minutesShown(history) })}</span>
        {attendances.map((attendance) => (
          <span key={attendance}>
            <AttendanceMark attendance={attendance} /> <b>{now[attendance]}</b>{' '}
            <span className={styles.word}>{t(`attendance.${attendance}`)}</span>
          </span>
        ))}
      </figcaption>
      <svg
        className={styles.lines}
        viewBox={`0 -3 ${box.width} ${box.height + 6}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={sentence(history, t)}
      >
        {attendances.map((attendance) => (
          <polyline
            key={attendance}
            className={styles[attendance]}
            points={linePoints(history, attendance, box)}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </figure>
  );
}

/** In words: how it was when the line begins, and how it is. */
function sentence(
  history: readonly Sample[],
  t: (key: 'presence.sentence', values: Record<string, number>) => string,
): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return '';
  const n = Math.round((last.at - first.at) / 60_000);
  return t('presence.sentence', {
    n,
    hallThen: first.hall,
    hall: last.hall,
    remoteThen: first.remote,
    remote: last.remote,
  });
}
