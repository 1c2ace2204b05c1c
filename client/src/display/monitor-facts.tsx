import { useThingsIn } from '../live/stream-hooks.tsx';
import { clockOf, liveSessions } from '../sessions/session-times.ts';
import type { Picture } from '../stage/picture.ts';
import { turnoutWords } from '../stage/stage-words.ts';
import type { Surroundings } from '../stage/surroundings.ts';
import { AttendanceMark } from '../ui/attendance-badge.tsx';
import { MonitorFloor } from './monitor-floor.tsx';
import { MonitorQuestions } from './monitor-questions.tsx';
import styles from './monitor.module.css';

/** An announcement is news for so long. */
const newsMs = 10 * 60_000;

interface MonitorFactsProps extends Surroundings {
  picture: Picture;
  stageId: string | null;
}

/** Who speaks and who is next, the question and the next one, session and its end, votes so far, the latest announcement. */
export function MonitorFacts({ picture, stageId, ...surroundings }: MonitorFactsProps) {
  const { meeting, words, nowMs } = surroundings;
  const sessions = useThingsIn(meeting?.id ?? null, 'display', 'sessions');
  const announcements = useThingsIn(meeting?.id ?? null, 'display', 'announcements');
  const session = sessions.find(({ id }) => id === stageId) ?? liveSessions(sessions)[0];
  const [news] = announcements.filter(({ at }) => at > nowMs - newsMs).toSorted((a, b) => b.at - a.at);
  const sessionId = 'session' in picture ? picture.session?.id : session?.id;
  const result = picture.kind === 'poll' ? picture.result : undefined;
  return (
    <section className={styles.facts}>
      {news && (
        <p className={styles.news} dir="auto">
          <strong>{words.t('announcement')}</strong> {words.text(news.text)}
        </p>
      )}
      {sessionId && <MonitorFloor session={sessionId} {...surroundings} />}
      {sessionId && <MonitorQuestions session={sessionId} words={words} />}
      {session && meeting && (
        <p className={styles.session}>
          <strong dir="auto">{words.text(session.title)}</strong>{' '}
          {words.t('timer.until', {
            time: clockOf(words.language, meeting.timeZone).time(session.endsAt),
          })}
        </p>
      )}
      {result && (
        <p className={styles.votes}>
          {words.t('votes', { n: result.votes })}
          {result.turnout &&
            (['hall', 'remote'] as const).map((attendance) => (
              <span key={attendance}>
                <AttendanceMark attendance={attendance} /> {words.t(`series.${attendance}`)}{' '}
                {turnoutWords(result.turnout?.[attendance] ?? 0, words)}
              </span>
            ))}
        </p>
      )}
    </section>
  );
}
