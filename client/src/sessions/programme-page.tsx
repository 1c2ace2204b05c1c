import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useEffect, useMemo, useRef } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProgrammeItem } from './programme-item.tsx';
import styles from './programme-page.module.css';
import { programmeDays } from './session-times.ts';
import { useClock } from './use-clock.ts';

interface ProgrammePageProps {
  meeting: MeetingView;
  sessions: readonly SessionView[];
}

/** The whole programme by day. Opens where the meeting is. */
export function ProgrammePage({ meeting, sessions }: ProgrammePageProps) {
  const { t } = useI18n<AttendeeKey>();
  const clock = useClock(meeting.timeZone);
  const days = useMemo(() => programmeDays(sessions, clock), [sessions, clock]);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[data-live]')?.scrollIntoView({ block: 'center' });
  }, []);

  if (days.length === 0) return <EmptyState title={t('programme.empty')} />;
  return (
    <div ref={list} className={styles.programme}>
      {days.map((day) => (
        <section key={day.key} aria-labelledby={`day-${day.key}`}>
          <h2 id={`day-${day.key}`} className={styles.day}>
            {day.title}
          </h2>
          <ol className={styles.items}>
            {day.sessions.map((session) => (
              <ProgrammeItem key={session.id} session={session} clock={clock} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
