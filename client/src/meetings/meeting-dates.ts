import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';

/** `23. November 2026` or `23.–24. November 2026`, as the language writes it. */
export function meetingDates(
  { firstDay, lastDay }: Pick<MeetingView, 'firstDay' | 'lastDay'>,
  language: string,
): string {
  // The days are dates without a time: noon in UTC is that date in UTC, wherever the phone is.
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${firstDay}T12:00Z`), new Date(`${lastDay}T12:00Z`));
}
