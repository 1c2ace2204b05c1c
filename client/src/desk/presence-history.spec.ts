import { expect, test } from '@jest/globals';
import { linePoints, minutesShown, type Sample, withSample } from './presence-history.ts';

const minute = 60_000;

test('a point every ten seconds, for half an hour', () => {
  let history: readonly Sample[] = [];
  for (let at = 0; at <= 60 * minute; at += 1_000)
    history = withSample(history, { at, hall: at / 1_000, remote: 0 });
  expect(history.length).toBeLessThanOrEqual(181);
  expect(history[0]!.at).toBeGreaterThanOrEqual(30 * minute);
  expect(history.at(-1)).toEqual({ at: 60 * minute, hall: 3_600, remote: 0 });
});

test('what was already known changes nothing', () => {
  const history = withSample([], { at: 5, hall: 1, remote: 2 });
  expect(withSample(history, { at: 5, hall: 1, remote: 2 })).toBe(history);
});

test.each([
  [0, 5],
  [5, 5],
  [5.1, 10],
  [20, 20],
  [29, 30],
])('what is known of %d minutes is drawn over %d', (known, shown) => {
  const samples = [0, known].map((at) => ({ at: at * minute, hall: 1, remote: 1 }));
  expect(minutesShown(samples)).toBe(shown);
});

test('the line ends at the right edge, and the most people reach the top', () => {
  const history = [
    { at: 0, hall: 0, remote: 10 },
    { at: 15 * minute, hall: 20, remote: 10 },
  ];
  expect(linePoints(history, 'hall', { width: 100, height: 40 })).toBe('25,40 100,0');
  expect(linePoints(history, 'remote', { width: 100, height: 40 })).toBe('25,20 100,20');
});
