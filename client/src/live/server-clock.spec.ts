import { expect, test } from '@jest/globals';
import { ServerClock } from './server-clock.ts';

const offsetMs = 90_000;

/** A clock that has heard, at each of these device times, a message that was so late. */
function heard(...messages: [deviceMs: number, lateMs: number][]): ServerClock {
  const clock = new ServerClock();
  for (const [deviceMs, lateMs] of messages) clock.hear(deviceMs + offsetMs - lateMs, deviceMs);
  return clock;
}

test('until something was heard it is the clock of the device', () => {
  expect(new ServerClock().now(5)).toBe(5);
});

test('of several messages the one that was the least late counts', () => {
  expect(heard([0, 300], [1_000, 20], [2_000, 400]).now(3_000)).toBe(3_000 + offsetMs - 20);
});

test('one message that is read late is never believed alone, whenever it comes', () => {
  const seconds = Array.from({ length: 60 }, (_, second): [number, number] => [second * 1_000, second && 5]);
  for (const lateAt of [30_100, 60_100, 61_000, 89_000, 90_100]) {
    const before = seconds.filter(([at]) => at < lateAt);
    expect(heard(...before, [lateAt, 1_500]).now(lateAt)).toBeGreaterThanOrEqual(lateAt + offsetMs - 5);
  }
});

test('where the clock of the device was set forward, it is right again after two spans', () => {
  const aheadMs = 3_600_000;
  const clock = heard([0, 0], [1_000, 0]);
  for (let at = 2_000; at <= 64_000; at += 1_000) clock.hear(at + offsetMs, at + aheadMs);
  expect(clock.now(64_000 + aheadMs)).toBe(64_000 + offsetMs);
});

test('where it was set back, it is right at once', () => {
  const clock = heard([3_600_000, 0]);
  clock.hear(3_601_000 + offsetMs, 1_000);
  expect(clock.now(1_000)).toBe(3_601_000 + offsetMs);
});
