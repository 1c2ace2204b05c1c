import { daysAfter, dayOf, isTimeZone } from './local-time.ts';
import { duplicates, entriesOf, type Entry } from './meeting-file-entries.ts';
import { languageProblems } from './meeting-file-languages.ts';
import { pollProblems } from './meeting-file-poll-rules.ts';
import { podiumProblems } from './meeting-file-podium.ts';
import { isMapping, type Problem } from './meeting-file-problems.ts';
import { daysFromNow, ItemEntry } from './meeting-file-schema.ts';

/**
 * What no single key can tell: which entries contradict each other. Reads the file as it is, also where the
 * schema found something wrong, so that people see everything at once.
 */
export function ruleProblems(raw: unknown, now: Date): Problem[] {
  if (!isMapping(raw)) return [];
  const items = entriesOf({ path: [], value: raw }, 'programme');
  const polls = items.map((item) => entriesOf(item, 'polls'));
  return [
    ...dayProblems(raw, now),
    ...groupProblems(entriesOf({ path: [], value: raw }, 'groups')),
    ...items.flatMap((item) => itemProblems(item, raw['days'])),
    ...items.flatMap((item) => podiumProblems(item, raw['groups'])),
    ...duplicates(polls.flat(), 'id'),
    ...languageProblems(raw),
    ...polls.flatMap((ofItem) => ofItem.flatMap((poll, index) => pollProblems(poll, ofItem.slice(0, index)))),
  ];
}

/** The date that an entry of `days` means. */
export function dateOf(day: string, now: Date, timeZone: string): string {
  const ahead = daysFromNow[day];
  return ahead === undefined ? day : daysAfter(dayOf(now, timeZone), ahead);
}

function dayProblems(raw: Record<string, unknown>, now: Date): Problem[] {
  const { days, timeZone = 'Europe/Berlin' } = raw;
  if (!Array.isArray(days) || typeof timeZone !== 'string' || !isTimeZone(timeZone)) return [];
  const dates = days.map((day) => (typeof day === 'string' ? dateOf(day, now, timeZone) : ''));
  return dates.flatMap((date, index) => {
    const before = dates[index - 1];
    if (before === undefined || before === '' || date === '' || before < date) return [];
    return [{ path: ['days', index], message: `${days[index]} does not come after ${days[index - 1]}` }];
  });
}

function groupProblems(groups: readonly Entry[]): Problem[] {
  const taken = groups
    .filter(({ value }) => value['id'] === 'none')
    .map(({ path }) => ({ path: [...path, 'id'], message: '"none" means people without a group' }));
  return [...duplicates(groups, 'id'), ...taken];
}

function itemProblems({ path, value }: Entry, days: unknown): Problem[] {
  const problems: Problem[] = [];
  const { start, end, day } = value;
  const areTimes = [start, end].every((time) => ItemEntry.shape.start.safeParse(time).success);
  if (areTimes && minutes(end as string) <= minutes(start as string)) {
    problems.push({
      path: [...path, 'end'],
      message: `${end as string} is not after the start, ${start as string}`,
    });
  }
  const last = Array.isArray(days) ? days.length : 0;
  if (last > 0 && Number.isInteger(day) && !((day as number) >= 1 && (day as number) <= last)) {
    const message = `there is no day ${day as number}; "days" has ${last === 1 ? 'one entry' : `${last} entries`}`;
    problems.push({ path: [...path, 'day'], message });
  }
  return problems;
}

function minutes(time: string): number {
  const [hours, rest] = time.split(':').map(Number);
  return hours! * 60 + rest!;
}
