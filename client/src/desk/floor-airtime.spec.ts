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

test('[F9] somebody whose group is not told counts with the others, and where none is told with none', () => {
  const keys = (group: string | null, byGroup = airtime.byGroup) =>
    airtimeAt({ ...airtime, byGroup }, { clock, attendance: 'hall', group }, 1_000).byGroup.map(
      ({ key, ms }) => [key, ms],
    );
  expect(keys('authority')).toEqual([
    ['science', 60_000],
    ['authority', 5_000],
  ]);
  expect(keys(null)).toEqual([
    ['science', 60_000],
    ['others', 5_000],
  ]);
  expect(keys(null, [])).toEqual([]);
  const still = airtimeAt(airtime, null, 0);
  expect(still.byAttendance.map(({ share }) => share)).toEqual([1, 0.5]);
  expect(still.byGroup).toEqual([{ key: 'science', ms: 60_000, turns: 1, share: 1 }]);
});
