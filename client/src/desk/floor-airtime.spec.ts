import { expect, test } from '@jest/globals';
import { airtimeAt } from './floor-airtime.ts';

const airtime = {
  byAttendance: [
    { key: 'hall', ms: 60_000, turns: 1 },
    { key: 'remote', ms: 30_000, turns: 1 },
  ],
  byGroup: [{ key: 'science', ms: 60_000, turns: 1 }],
};
const clock = { limitMs: 60_000, spokenMs: 5_000, runningSince: 1_000 };

test('[F16] the turn that is on counts until now', () => {
  const now = airtimeAt(airtime, { clock, attendance: 'remote', group: 'science' }, 26_000);
  expect(now.byAttendance).toEqual([
    { key: 'hall', ms: 60_000, turns: 1, share: 1 },
    { key: 'remote', ms: 60_000, turns: 2, share: 1 },
  ]);
  expect(now.byGroup).toEqual([{ key: 'science', ms: 90_000, turns: 2, share: 1 }]);
});

test('a group that is not shown alone counts with the others; somebody without a group with none', () => {
  const keys = (group: string | null) =>
    airtimeAt(airtime, { clock, attendance: 'hall', group }, 1_000).byGroup.map(({ key, ms }) => [key, ms]);
  expect(keys('authority')).toEqual([
    ['science', 60_000],
    ['others', 5_000],
  ]);
  expect(keys(null)).toEqual([['science', 60_000]]);
  expect(airtimeAt(airtime, null, 0).byAttendance.map(({ share }) => share)).toEqual([1, 0.5]);
});
