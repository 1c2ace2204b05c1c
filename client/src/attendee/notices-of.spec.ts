import { expect, test } from '@jest/globals';
import { noticesOf } from './notices-of.ts';

const minuteMs = 60_000;
const timer = (id: string, endsAt: number | null) => ({ id, label: null, endsAt });
const announcement = (id: string, at: number) => ({ id, text: { de: id }, at });

test('timers stand over announcements, what ends first and what is newest on top', () => {
  const notices = noticesOf(
    [timer('later', 9), timer('sooner', 8)],
    [announcement('old', 1), announcement('new', 2)],
    0,
  );
  expect(notices.map(({ id }) => id)).toEqual(['timer:sooner', 'timer:later', 'new', 'old']);
});

test('a timer that was stopped is gone, one that is over is told for ten minutes', () => {
  const ids = (now: number) =>
    noticesOf([timer('a', 0), timer('stopped', null)], [], now).map(({ id }) => id);
  expect(ids(-1)).toEqual(['timer:a']);
  expect(ids(10 * minuteMs - 1)).toEqual(['timer:a']);
  expect(ids(10 * minuteMs)).toEqual([]);
});
