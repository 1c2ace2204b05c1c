import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import { clock } from '../polls/time-left.ts';
import type { Attendance } from '../ui/attendance-badge.tsx';

export interface AirtimeRow {
  key: string;
  attendance: Attendance | null;
  /** of the longest of its kind, 0 to 1 */
  share: number;
  time: string;
}

/** More groups than these would be small print. */
const mostGroups = 4;

/** Hall and remote, then the groups with most time; none before somebody has spoken. */
export function airtimeRows({ byAttendance, byGroup }: Airtime): AirtimeRow[] {
  const spoken = (shares: Airtime['byGroup']) => shares.reduce((sum, { ms }) => sum + ms, 0);
  if (spoken(byAttendance) + spoken(byGroup) === 0) return [];
  const groups = byGroup.toSorted((a, b) => b.ms - a.ms).slice(0, mostGroups);
  return [...rowsOf(byAttendance, true), ...rowsOf(groups, false)];
}

function rowsOf(shares: Airtime['byGroup'], isAttendance: boolean): AirtimeRow[] {
  const longest = Math.max(1, ...shares.map(({ ms }) => ms));
  return shares.map(({ key, ms }) => ({
    key,
    attendance: isAttendance && (key === 'hall' || key === 'remote') ? key : null,
    share: ms / longest,
    time: clock(ms),
  }));
}
