/** Who has had how much time: the sum of the turns that are over [F16]. */
import { k } from '@miteinander/shared/people/splits';
import type { Airtime } from '@miteinander/shared/speakers/speakers.contract';
import type { FloorLook, SumRow } from './floor-look.sql.ts';

type Summed = Pick<FloorLook, 'sums' | 'people' | 'podiumGroups'>;

/**
 * By attendance and by group. Groups that fewer than five people share are together `others` [F9], and so is the
 * smallest other one as long as `others` are fewer than five themselves; those of the podium are known anyway. People
 * without a group are `none`.
 */
export function airtimeOf({ sums, people, podiumGroups }: Summed): Airtime {
  const others = othersOf(people, podiumGroups);
  const isTold = (key: string) => podiumGroups.includes(key) || !(others.get(key) ?? true);
  return {
    byAttendance: summed(sums, ({ attendance }) => attendance),
    byGroup: summed(sums, ({ group }) => (isTold(group ?? 'none') ? (group ?? 'none') : 'others')),
  };
}

/** Of each group in which somebody is, whether it counts among the others. */
function othersOf(people: Summed['people'], podiumGroups: readonly string[]): Map<string, boolean> {
  const sizes = new Map<string, number>();
  for (const [, group, n] of people) sizes.set(group ?? 'none', (sizes.get(group ?? 'none') ?? 0) + n);
  const byTheirSize = [...sizes]
    .filter(([key, n]) => n > 0 && !podiumGroups.includes(key))
    .toSorted(([, left], [, right]) => left - right);
  let together = 0;
  return new Map(
    byTheirSize.map(([key, n]) => {
      const isOther = n < k || (together > 0 && together < k);
      if (isOther) together += n;
      return [key, isOther];
    }),
  );
}

/** The same for everybody: the attendances only if neither is shared by fewer than five. */
export function publicAirtimeOf(look: Summed): Airtime {
  const airtime = airtimeOf(look);
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
