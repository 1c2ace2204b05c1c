import { expect, test } from '@jest/globals';
import { clockFace, markAt, stretchOf } from './clock-marks.ts';

const clock = { limitMs: 120_000, spokenMs: 0, runningSince: 1_000_000 };
const after = (s: number) => 1_000_000 + s * 1_000;

test('the clock counts down, a begun second counts, and behind the end it counts on', () => {
  expect([0, 0.2, 55, 119.5, 120, 131.9].map((s) => clockFace(clock, after(s)))).toEqual([
    '2:00',
    '2:00',
    '1:05',
    '0:01',
    '+0:00',
    '+0:11',
  ]);
  expect(clockFace({ ...clock, limitMs: null }, after(65))).toBe('1:05');
  expect(clockFace({ ...clock, spokenMs: 30_000, runningSince: null }, after(65))).toBe('1:30');
});

test('whoever listens is told the minutes, the last half minute and the end, each once', () => {
  const said = new Set<string>();
  for (let s = 0; s <= 150; s += 0.5) said.add(stretchOf(markAt(clock, after(s))));
  expect([...said]).toEqual(['minutes 2', 'minutes 1', 'seconds', 'over']);
  expect(markAt(clock, after(90))).toEqual({ is: 'seconds', n: 30 });
  expect(markAt({ ...clock, limitMs: 40_000 }, after(20))).toEqual({ is: 'seconds', n: 20 });
  expect(markAt({ ...clock, limitMs: null }, after(20))).toEqual({ is: 'none' });
});
