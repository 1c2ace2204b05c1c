import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import { useEffect, useState } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useClock } from '../sessions/use-clock.ts';
import { Card } from '../ui/card.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { isSamePlace, placed, type Places } from './announcement-places.ts';
import styles from './announcements.module.css';

const nowhere: Places = { above: [], below: [] };

/** Sorts announcements into those over and those under what somebody may be busy with. */
export function useAnnouncementPlaces(announcements: readonly AnnouncementView[], isBusy: boolean) {
  const [places, setPlaces] = useState(nowhere);
  const newestFirst = announcements.toSorted((a, b) => b.at - a.at);
  const next = placed(
    places,
    newestFirst.map(({ id }) => id),
    isBusy,
  );
  if (!isSamePlace(places, next)) setPlaces(next);
  const those = (ids: readonly string[]) => newestFirst.filter(({ id }) => ids.includes(id));
  return { above: those(next.above), below: those(next.below) };
}

interface AnnouncementListProps {
  announcements: readonly AnnouncementView[];
  timeZone: string;
}

/** What the crew tells everybody; the newest is the one dark thing on the screen. */
export function AnnouncementList({ announcements, timeZone }: AnnouncementListProps) {
  const { t, text, lang } = useI18n<AttendeeKey>();
  const clock = useClock(timeZone);
  if (announcements.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('announcement.title')}>
      {announcements.map((announcement, index) => (
        <Card key={announcement.id} look={index === 0 ? 'strong' : 'plain'} className={styles.announcement}>
          <p className={styles.text} lang={lang(announcement.text)}>
            {text(announcement.text)}
          </p>
          <p className={styles.at}>
            {t('announcement.title')} {t('announcement.at', { time: clock.time(announcement.at) })}
          </p>
        </Card>
      ))}
    </section>
  );
}

/** Says every announcement that arrives while the page is open, whatever part of it is shown. */
export function useSpokenAnnouncements(announcements: readonly AnnouncementView[]): void {
  const { t, text } = useI18n<AttendeeKey>();
  const { announce } = useSpeech();
  const newest = announcements.toSorted((a, b) => b.at - a.at)[0];
  const words = newest && `${t('announcement.title')}: ${text(newest.text)}`;
  useEffect(() => {
    if (words) announce(words);
  }, [words, announce]);
}
