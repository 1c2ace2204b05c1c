/** Whoever waits and takes part in another way now waits as they do: by when they came, where they are. */
import type { ChannelTx } from '../live/channel-writer.ts';
import { type Belonging, crowdOf } from '../people/crowd.ts';
import { settled, withRequests } from './floor.rules.ts';
import { findFloorState } from './floor.sql.ts';
import { saveOwn } from './floor-steering.ts';
import { takingPartAs } from './requesting.rules.ts';

/** Gives those whose places change. Whoever speaks goes on speaking from where the turn began. */
export async function followPerson(
  tx: ChannelTx,
  session: string,
  person: string,
): Promise<readonly string[]> {
  const [who] = await tx.query<Belonging & { meeting: string }>(
    `SELECT a.attendance, a.group_id, a.meeting_id AS meeting FROM attendee a
     JOIN speaker_request r ON r.attendee_id = a.id
     WHERE a.id = $1 AND r.session_id = $2 AND r.state IN ('waiting', 'called')`,
    [person, session],
  );
  if (!who) return [];
  const { meeting, ...belonging } = who;
  const { now: _, ...state } = await findFloorState(tx.query, session);
  const row = state.requests.find(({ attendee_id }) => attendee_id === person)!;
  const crowd = await crowdOf(tx.query, meeting);
  const after = withRequests(state, [takingPartAs(row, belonging, { crowd, offered: state.floor.voices })]);
  return saveOwn({ ...tx, revision: tx.revisions.get(session)! }, state, settled(after));
}
