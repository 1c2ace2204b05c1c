import { expect, test } from '@jest/globals';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { currentSession, programmeForDesk, sessionAfter } from './programme.ts';

const session = (id: string, state: SessionView['state'], startsAt: number) =>
  ({ id, state, startsAt }) as SessionView;

const programme = programmeForDesk([
  session('was', 'ended', 1),
  session('was-just-now', 'ended', 2),
  session('later', 'planned', 9),
  session('next', 'planned', 5),
  session('now', 'live', 4),
]);

test('live sessions come first, then the next ones, then what was', () => {
  expect(programme.map(({ id }) => id)).toEqual(['now', 'next', 'later', 'was-just-now', 'was']);
});

test('the wanted session stays chosen; one that is gone gives way to the first', () => {
  expect(currentSession(programme, 'later')?.id).toBe('later');
  expect(currentSession(programme, 'gone')?.id).toBe('now');
  expect(currentSession([], null)).toBeUndefined();
});

test('the next session is the next one by time, whatever became of it', () => {
  const after = (id: string) =>
    sessionAfter(
      programme,
      programme.find((each) => each.id === id),
    )?.id;
  expect(after('was')).toBe('was-just-now');
  expect(after('now')).toBe('next');
  expect(after('later')).toBeUndefined();
  expect(after('gone')).toBeUndefined();
});
