import { expect, test } from '@jest/globals';
import { airtimeRows } from './airtime-rows.ts';

const share = (key: string, ms: number) => ({ key, ms, turns: 1 });

test('hall and remote stay where they are, groups are by time, each side measured by its longest', () => {
  const rows = airtimeRows({
    byAttendance: [share('hall', 60_000), share('remote', 120_000)],
    byGroup: ['a', 'b', 'c', 'd', 'e'].map((key, index) => share(key, (index + 1) * 10_000)),
  });
  expect(rows.map(({ key, share: length, time }) => [key, length, time])).toEqual([
    ['hall', 0.5, '1:00'],
    ['remote', 1, '2:00'],
    ['e', 1, '0:50'],
    ['d', 0.8, '0:40'],
    ['c', 0.6, '0:30'],
    ['b', 0.4, '0:20'],
  ]);
  expect(rows.map(({ attendance }) => attendance)).toEqual(['hall', 'remote', null, null, null, null]);
});

test('before anybody has spoken there is nothing to compare', () => {
  expect(airtimeRows({ byAttendance: [share('hall', 0), share('remote', 0)], byGroup: [] })).toEqual([]);
});
