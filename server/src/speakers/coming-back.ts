/** Whoever comes back on the list waits where they are now, not where they were when they left it [F3]. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { ChannelTx } from '../live/channel-writer.ts';
import { type Belonging, crowdOf } from '../people/crowd.ts';
import { isAhead, settled, withRequests } from './floor.rules.ts';
import type { FloorState } from './floor-state.ts';
import { takingPartAs } from './requesting.rules.ts';

export async function backAsTheyAre(
  tx: ChannelTx,
  before: FloorState,
  after: FloorState,
): Promise<FloorState> {
  const wereThere = new Set(before.requests.filter(isAhead).map(({ id }) => id));
  const back = after.requests.filter((row) => isAhead(row) && !wereThere.has(row.id));
  const ids = back.map(({ attendee_id, panelist_id }) => attendee_id ?? panelist_id);
  if (ids.every((id) => id === null)) return after;
  const people = await tx.query<Belonging & { id: string; hasLeft: boolean }>(
    `SELECT id, attendance, group_id, false AS "hasLeft" FROM attendee WHERE id = ANY ($1)
     UNION ALL SELECT id, attendance, group_id, left_at IS NOT NULL FROM panelist WHERE id = ANY ($1)`,
    [ids],
  );
  // Nobody would come [F26].
  if (people.some(({ hasLeft }) => hasLeft)) throw new Refusal('conflict', { current: null });
  const crowd = await crowdOf(tx.query, after.floor.meeting_id);
  const moved = back.flatMap((row) => {
    const who = people.find(({ id }) => id === (row.attendee_id ?? row.panelist_id));
    const isElsewhere = who && (who.attendance !== row.attendance || who.group_id !== row.group_id);
    return isElsewhere ? [takingPartAs(row, who, { crowd, offered: after.floor.voices })] : [];
  });
  return settled(withRequests(after, moved));
}
