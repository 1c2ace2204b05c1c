import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import { useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useServerNow, useThings } from '../live/hooks.tsx';
import { useClock } from '../sessions/use-clock.ts';
import { Card } from '../ui/card.tsx';
import { isSamePlace, placed, type Places } from './notice-places.ts';
import { type Notice, noticesOf } from './notices-of.ts';
import styles from './notices.module.css';
import { TimerCard } from './timer-card.tsx';

const nowhere: Places = { above: [], below: [] };

/** What the meeting and the session somebody is in have to say. */
export function useNotices(meeting: string, session: string | null): Notice[] {
  const now = useServerNow(30_000);
  const timers = [...useThings(session, 'timers'), ...useThings(meeting, 'timers')];
  return noticesOf(timers, useThings(meeting, 'announcements'), now);
}

/** Sorts notices into those over and those under what somebody may be busy with. */
export function useNoticePlaces(notices: readonly Notice[], isBusy: boolean) {
  const [places, setPlaces] = useState(nowhere);
  const next = placed(
    places,
    notices.map(({ id }) => id),
    isBusy,
  );
  if (!isSamePlace(places, next)) setPlaces(next);
  const those = (ids: readonly string[]) => notices.filter(({ id }) => ids.includes(id));
  const [above, older] = withoutOlder(those(next.above));
  return { above, below: [...older, ...those(next.below)] };
}

/** One announcement may stand over a question, not all of them: the question would be below the screen's end. */
function withoutOlder(above: Notice[]): [Notice[], Notice[]] {
  const [, ...older] = above.filter(({ kind }) => kind === 'announcement');
  return [above.filter((notice) => !older.includes(notice)), older];
}

interface NoticeListProps {
  notices: readonly Notice[];
  /** the newest announcement of all, here or in another list */
  newest: Notice | undefined;
  timeZone: string;
}

/** What the crew tells everybody; the newest announcement is the one dark thing on the screen. */
export function NoticeList({ notices, newest, timeZone }: NoticeListProps) {
  const { t } = useI18n<AttendeeKey>();
  if (notices.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('notices.title')}>
      {notices.map((notice) =>
        notice.kind === 'timer' ? (
          <TimerCard key={notice.id} timer={notice.timer} timeZone={timeZone} />
        ) : (
          <Announcement
            key={notice.id}
            announcement={notice.announcement}
            timeZone={timeZone}
            isNewest={notice === newest}
          />
        ),
      )}
    </section>
  );
}

interface AnnouncementProps {
  announcement: AnnouncementView;
  timeZone: string;
  isNewest: boolean;
}

function Announcement({ announcement, timeZone, isNewest }: AnnouncementProps) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  const clock = useClock(timeZone);
  return (
    <Card look={isNewest ? 'strong' : 'plain'} className={styles.announcement}>
      <p className={styles.text} lang={lang(announcement.text)}>
        {text(announcement.text)}
      </p>
      <p className={styles.at}>
        {t('announcement.title')} {t('announcement.at', { time: clock.time(announcement.at) })}
      </p>
    </Card>
  );
}
