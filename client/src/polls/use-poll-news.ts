import { useEffect, useRef } from 'react';
import type { AttendeeKey } from '../i18n/attendee.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThings } from '../live/hooks.tsx';
import { useSpeech } from '../ui/live-region.tsx';
import { type Seen, seenOf, newsOf } from './poll-news.ts';

/** Says when a poll opens, when it closes, and when its result is there; not what was so when the page opened. */
export function usePollNews(session: string | null, hasArrived: boolean): void {
  const { t, text } = useI18n<AttendeeKey>();
  const { announce } = useSpeech();
  const polls = useThings(session, 'polls');
  const results = useThings(session, 'results');
  const last = useRef<{ session: string | null; seen: Seen } | null>(null);

  useEffect(() => {
    if (!hasArrived) return;
    const now = seenOf(polls, results);
    // Of a session one has just come to, everything was so before.
    const news = last.current?.session === session ? newsOf(last.current.seen, now) : [];
    last.current = { session, seen: now };
    const words = news.map(({ poll, what }) => t(`poll.${what}`, { question: text(poll.question) }));
    if (words.length > 0) announce(words.join(' '));
  }, [session, hasArrived, polls, results, announce, t, text]);
}
