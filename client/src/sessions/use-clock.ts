import { useMemo } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { type Clock, clockOf } from './session-times.ts';

/** Times as the meeting's place has them. */
export function useClock(timeZone: string): Clock {
  const { language } = useI18n();
  return useMemo(() => clockOf(language, timeZone), [language, timeZone]);
}
