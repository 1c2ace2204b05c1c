import { useEffect } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useClock } from '../sessions/use-clock.ts';
import { useSpeech } from '../ui/live-region.tsx';
import type { Notice } from './notices-of.ts';

/** Says what arrives while the page is open, whatever part of it is shown: the newest announcement, a timer's end. */
export function useSpokenNotices(notices: readonly Notice[], timeZone: string): void {
  const { t, text } = useI18n<AttendeeKey>();
  const clock = useClock(timeZone);
  const { announce } = useSpeech();
  const announcement = notices.find((notice) => notice.kind === 'announcement')?.announcement;
  const timer = notices.find((notice) => notice.kind === 'timer')?.timer;
  const news = announcement && `${t('announcement.title')}: ${text(announcement.text)}`;
  const pause =
    timer &&
    t('timer.spoken', {
      label: timer.label ? text(timer.label) : t('timer.title'),
      time: clock.time(timer.endsAt),
    });
  useEffect(() => {
    if (news) announce(news);
  }, [news, announce]);
  useEffect(() => {
    if (pause) announce(pause);
  }, [pause, announce]);
}
