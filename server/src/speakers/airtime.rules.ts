/** Who has had how much time: the sum of the turns that are over [F16]. */
import { k } from '@miteinander/shared/people/splits';
import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorLook, SumRow } from './floor-look.sql.ts';
import type { TurnRow } from './floor-state.ts';

type Summed = Pick<FloorLook, 'sums' | 'people' | 'turn'>;

/**
 * By attendance and by group. Groups that fewer than five people share are together `others` [F9]; of the podium it is
 * known who belongs where. People without a group are `none`. Whoever speaks has a row from the beginning, to which
 * the desk adds the time that runs.
 */
export function airtimeOf({ sums: over, people, turn }: Summed): Airtime {
  const told = toldGroups(people);
  const sums = turn !== null && turn.ended_at === null ? [...over, begun(turn)] : over;
  const keyOf = ({ group, isPodium }: SumRow) =>
    isPodium || told.has(group ?? 'none') ? (group ?? 'none') : 'others';
  return { byAttendance: summed(sums, ({ attendance }) => attendance), byGroup: summed(sums, keyOf) };
}

function begun({ attendance, group_id, panelist_id }: TurnRow): SumRow {
  const nothing = { ms: 0, turns: 0, msOfRound: 0, turnsOfRound: 0 };
  return { ...nothing, attendance, group: group_id, isPodium: panelist_id !== null };
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

/** The same for everybody: the attendances only if neither is shared by fewer than five. */
export function publicAirtimeOf(look: Summed): Airtime {
  const airtime = airtimeOf({ ...look, turn: null });
  const areMany = (['hall', 'remote'] as const).every((attendance) => peopleOf(look, attendance) >= k);
  return areMany ? airtime : { ...airtime, byAttendance: [] };
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
