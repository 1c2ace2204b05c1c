import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ProgrammeItem } from './programme-item.tsx';
import styles from './programme-page.module.css';
import { type Clock, dayToOpen, type ProgrammeDay, programmeDays } from './session-times.ts';
import { useClock } from './use-clock.ts';

/** So many items are seen without looking for the current one. */
const fitting = 4;

interface ProgrammePageProps {
  meeting: MeetingView;
  sessions: readonly SessionView[];
}

/** The whole programme, a day at a time. Opens at the day of what is on, and goes to it when asked. */
export function ProgrammePage({ meeting, sessions }: ProgrammePageProps) {
  const { t } = useI18n<AttendeeKey>();
  const clock = useClock(meeting.timeZone);
  const days = useMemo(() => programmeDays(sessions, clock), [sessions, clock]);
  const current = dayToOpen(days, clock.dayKey(useServerNow(60_000)));
  const [chosen, setChosen] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const day = days.find(({ key }) => key === chosen) ?? days.find(({ key }) => key === current);
  if (!day) return <EmptyState title={t('programme.empty')} />;

  const goToCurrent = () => {
    flushSync(() => setChosen(null));
    const item = page.current?.querySelector<HTMLElement>('[data-live]');
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
  };
  const isOn = sessions.length > fitting && sessions.some(({ state }) => state === 'live');
  return (
    <div ref={page} className={styles.programme}>
      {isOn && (
        <div>
          <Button onClick={goToCurrent}>{t('programme.to-current')}</Button>
        </div>
      )}
      {days.length === 1 ? (
        <Day day={day} clock={clock} />
      ) : (
        <Tabs
          label={t('programme.days')}
          tabs={days.map(({ key, shortTitle }) => ({ key, label: shortTitle }))}
          current={day.key}
          onChange={setChosen}
        >
          <Day day={day} clock={clock} />
        </Tabs>
      )}
    </div>
  );
}

function Day({ day, clock }: { day: ProgrammeDay; clock: Clock }) {
  return (
    <section aria-label={day.title}>
      <h2 className={styles.day}>{day.title}</h2>
      <ol className={styles.items}>
        {day.sessions.map((session) => (
          <ProgrammeItem key={session.id} session={session} clock={clock} />
        ))}
      </ol>
    </section>
  );
}
