import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import { type Clock, spokenAt } from '@miteinander/shared/speakers/speaking-clock';

/** Whose time runs now. */
export interface Running {
  clock: Clock;
  attendance: 'hall' | 'remote' | null;
  group: string | null;
}

export interface AirtimeRow {
  key: string;
  ms: number;
  turns: number;
  /** of the longest of its kind, 0 to 1 */
  share: number;
}

export type Airtimes = Record<'byAttendance' | 'byGroup', AirtimeRow[]>;

/** What everybody has had until now, the turn that is on included. Where no group is told they are not compared. */
export function airtimeAt(
  { byAttendance, byGroup }: Airtime,
  running: Running | null,
  now: number,
): Airtimes {
  const ms = running === null ? 0 : spokenAt(running.clock, now);
  const group = running && (running.group ?? (byGroup.length > 0 ? 'others' : null));
  return {
    byAttendance: rowsWith(byAttendance, running?.attendance ?? null, ms),
    byGroup: rowsWith(byGroup, group, ms),
  };
}

function rowsWith(shares: Airtime['byGroup'], speaks: string | null, ms: number): AirtimeRow[] {
  const known = shares.map((share) => (share.key === speaks ? withTurn(share, ms) : share));
  const isNew = speaks !== null && ms > 0 && !shares.some(({ key }) => key === speaks);
  const all = isNew ? [...known, { key: speaks, ms, turns: 1 }] : known;
  const longest = Math.max(1, ...all.map((each) => each.ms));
  return all.map((each) => ({ ...each, share: each.ms / longest }));
}

function withTurn(share: Airtime['byGroup'][number], ms: number) {
  return { ...share, ms: share.ms + ms, turns: share.turns + 1 };
}
