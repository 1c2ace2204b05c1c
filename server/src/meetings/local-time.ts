const dayMs = 24 * 60 * 60 * 1000;

/**
 * The moment at which clocks in a time zone show this day (`YYYY-MM-DD`) and time (`HH:MM`). When clocks go
 * forward, a time that is skipped is read as that much later; when they go back, the first of two counts.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const asIfUtc = Date.parse(`${day}T00:00Z`) + (hour * 60 + minute) * 60_000;
  const before = offsetMs(asIfUtc - dayMs, timeZone);
  const after = offsetMs(asIfUtc + dayMs, timeZone);
  const fitting = [before, after].map((offset) => ({ offset, at: asIfUtc - offset }));
  const exact = fitting.filter(({ offset, at }) => offsetMs(at, timeZone) === offset);
  return new Date(Math.min(...exact.map(({ at }) => at), exact.length > 0 ? Infinity : asIfUtc - before));
}

/** The date, `YYYY-MM-DD`, that a calendar in the time zone shows at a moment. */
export function dayOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetMs(at.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The date some days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00Z`))
    ? daysAfter(text, 0) === text
    : false;
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** How far the clocks of the time zone are ahead of UTC at a moment. */
function offsetMs(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = format.formatToParts(at);
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const date = [part('year'), part('month') - 1, part('day')] as const;
  return Date.UTC(...date, part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000;
}
