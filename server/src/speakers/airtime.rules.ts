/** Who has had how much time: the sum of the turns that are over [F16]. */
import { k } from '@miteinander/shared/people/splits';
import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorLook, SumRow } from './floor-look.sql.ts';

type Summed = Pick<FloorLook, 'sums' | 'people'>;
type Now = Partial<Pick<FloorLook, 'turn' | 'listed'>>;

/**
 * By attendance and by group. Nobody's group is told by what their turn has added [F9]: it counts where everybody was
 * shown it while they spoke, and otherwise with those of groups that fewer than five people share, as `others`.
 * Whoever speaks has a row from the beginning, to which the desk adds the time that runs.
 */
export function airtimeOf({ sums: over, people, ...now }: Summed & Now): Airtime {
  const sums = [...over, ...begun(now)];
  const told = toldGroups(people);
  const keyOf = ({ shownGroup, isPodium }: SumRow) =>
    shownGroup !== null && (isPodium || told.has(shownGroup)) ? shownGroup : 'others';
  const byGroup = summed(sums, keyOf);
  const isAnyTold = byGroup.some(({ key }) => key !== 'others');
  return { byAttendance: summed(sums, ({ attendance }) => attendance), byGroup: isAnyTold ? byGroup : [] };
}

function begun({ turn, listed }: Now): SumRow[] {
  if (!turn || turn.ended_at !== null) return [];
  const { attendance, group_id: group } = turn;
  const row = listed?.find(({ id }) => id === turn.request_id);
  const isPodium = turn.panelist_id !== null;
  const shown = isPodium
    ? { shownAttendance: attendance, shownGroup: group }
    : { shownAttendance: row?.shown_attendance ?? null, shownGroup: row?.shown_group ?? null };
  return [{ attendance, group, isPodium, ...shown, ms: 0, turns: 0, msOfRound: 0, turnsOfRound: 0 }];
}

/** If all the small groups together are fewer than five people, the smallest of the others is with them. */
function toldGroups(people: Summed['people']): Set<string> {
  const sizes = new Map<string, number>();
  for (const [, group, n] of people) sizes.set(group ?? 'none', (sizes.get(group ?? 'none') ?? 0) + n);
  const bySize = [...sizes].toSorted(([, left], [, right]) => right - left);
  const large = bySize.filter(([, n]) => n >= k);
  const few = bySize.slice(large.length).reduce((all, [, n]) => all + n, 0);
  const told = few > 0 && few < k ? large.slice(0, -1) : large;
  return new Set(told.map(([group]) => group));
}

/**
 * The same for everybody: the attendances only if neither is shared by fewer than five, and turns of people whose
 * attendance was not shown while they spoke apart from both, as `untold`.
 */
export function publicAirtimeOf(look: Summed): Airtime {
  const { sums, people } = look;
  const { byGroup } = airtimeOf({ sums, people });
  const areMany = (['hall', 'remote'] as const).every((attendance) => peopleOf(look, attendance) >= k);
  const byAttendance = summed(sums, ({ shownAttendance }) => shownAttendance ?? 'untold');
  return { byAttendance: areMany ? byAttendance : [], byGroup };
}

function peopleOf({ people }: Summed, attendance: 'hall' | 'remote'): number {
  return people.reduce((sum, each) => sum + (each[0] === attendance ? each[2] : 0), 0);
}

function summed(sums: readonly SumRow[], keyOf: (row: SumRow) => string): Airtime['byGroup'] {
  const shares = new Map<string, { key: string; ms: number; turns: number }>();
  for (const row of sums) {
    const key = keyOf(row);
    const share = shares.get(key) ?? { key, ms: 0, turns: 0 };
    shares.set(key, { key, ms: share.ms + row.ms, turns: share.turns + row.turns });
  }
  return [...shares.values()].toSorted((left, right) => (left.key < right.key ? -1 : 1));
}
