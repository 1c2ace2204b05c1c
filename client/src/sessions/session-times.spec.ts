import { expect, test } from '@jest/globals';
import { clockOf, dayToOpen, liveSessions, nextSession, programmeDays, untilKey } from './session-times.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 23, 22, 30);

function session(id: string, startsAt: number, state: 'planned' | 'live' | 'ended' = 'planned') {
  const title = { de: id };
  const rest = { description: null, speakers: null, room: null, streamUrl: null };
  return { id, format: 'talk' as const, title, startsAt, endsAt: startsAt + hour, state, ...rest };
}

test('a day is a day in the meeting’s place, not on the phone', () => {
  const sessions = [session('b', start + hour), session('a', start)];
  const days = (zone: string) =>
    programmeDays(sessions, clockOf('de', zone)).map((day) => [day.key, day.sessions.map(({ id }) => id)]);
  expect(days('Europe/Berlin')).toEqual([
    ['2026-11-23', ['a']],
    ['2026-11-24', ['b']],
  ]);
  expect(days('America/New_York')).toEqual([['2026-11-23', ['a', 'b']]]);
});

test('the programme opens where the meeting is', () => {
  const clock = clockOf('de', 'Europe/Berlin');
  const open = (today: string, state: 'planned' | 'live' = 'planned') =>
    dayToOpen(programmeDays([session('a', start), session('b', start + 24 * hour, state)], clock), today);
  expect(open('2026-11-20')).toBe('2026-11-23');
  expect(open('2026-11-24')).toBe('2026-11-24');
  expect(open('2026-11-23', 'live')).toBe('2026-11-24');
  expect(open('2026-12-01')).toBe('2026-11-24');
  expect(dayToOpen([], '2026-11-23')).toBeUndefined();
});

test('times are written as the language does', () => {
  expect(clockOf('de', 'Europe/Berlin').time(start)).toBe('23:30');
  expect(clockOf('de', 'Europe/Berlin').day(start)).toBe('Montag, 23. November');
});

test('several can be live; what comes next is not what should have begun yesterday', () => {
  const sessions = [
    session('late', start + 3 * hour),
    session('next', start + 2 * hour),
    session('forgotten', start - 24 * hour),
    session('b', start + 1, 'live'),
    session('a', start, 'live'),
  ];
  expect(liveSessions(sessions).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(nextSession(sessions, start)?.id).toBe('next');
  expect(nextSession([], start)).toBeUndefined();
});

test('a session that overruns is not said to last until an hour that is past', () => {
  const live = session('a', start, 'live');
  expect(untilKey(live, start + hour - 1)).toBe('header.until');
  expect(untilKey(live, start + hour)).toBe('header.overrun');
});
