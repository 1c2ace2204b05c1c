/** Requests that become questions, and questions that become requests. All run under the lock of the channel. */
import { mostOnList, type RequestState } from '@miteinander/shared/speakers/request-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { type Belonging, crowdOf, shownOf } from '../people/crowd.ts';
import type { QuestionToSpeak } from '../people/instead.ts';
import { added } from './coming.ts';
import { backAsTheyAre } from './coming-back.ts';
import { settled, withRequests } from './floor.rules.ts';
import type { FloorRow, RequestRow as FullRow } from './floor-state.ts';
import { findFloorState, onList } from './floor.sql.ts';
import { saveOwn } from './floor-steering.ts';
import { voiceFor } from './requesting.rules.ts';

export type RequestRow = Pick<
  FullRow,
  | 'id'
  | 'attendee_id'
  | 'panelist_id'
  | 'on_behalf_by'
  | 'addressed_to'
  | 'question_id'
  | 'number'
  | 'topic'
  | 'name'
  | 'attendance'
  | 'state'
>;

const columns =
  'id, attendee_id, panelist_id, on_behalf_by, addressed_to, question_id, number, topic, name, attendance, state';

export async function findRequest(
  query: Query,
  session: string,
  request: string,
): Promise<RequestRow | undefined> {
  const [row] = await query<RequestRow>(
    `SELECT ${columns} FROM speaker_request WHERE id = $2 AND session_id = $1`,
    [session, request],
  );
  return row;
}

/** What somebody has on the list. */
export async function findOpen(
  query: Query,
  session: string,
  attendee: string | null,
): Promise<RequestRow | undefined> {
  if (attendee === null) return undefined;
  const [row] = await query<RequestRow>(
    `SELECT ${columns} FROM speaker_request
     WHERE session_id = $1 AND attendee_id = $2 AND state IN ${onList}`,
    [session, attendee],
  );
  return row;
}

/**
 * In another state, and about this question; whoever is not on the list any more left it now. The place by hand stays
 * with the row, so that it is there again if this is undone.
 */
export async function setRequest(
  tx: ChannelTx,
  {
    id,
    question,
    topic,
    state,
  }: { id: string; question: string | null; topic: string | null; state: RequestState },
): Promise<void> {
  await tx.query(
    `UPDATE speaker_request SET question_id = $2, topic = $3, state = $4, stamp = $5,
       ended_at = CASE WHEN $4 IN ${onList} THEN NULL ELSE clock_timestamp() END
     WHERE id = $1`,
    [id, question, topic, state, tx.revision],
  );
}

export interface FloorForSpeaking {
  list: 'open' | 'closed';
  isLive: boolean;
  isFull: boolean;
}

export async function findFloor(query: Query, session: string): Promise<FloorForSpeaking> {
  const [row] = await query<FloorForSpeaking>(
    `SELECT f.list, s.state = 'live' AS "isLive",
       (SELECT count(*) FROM speaker_request r WHERE r.session_id = $1 AND r.state IN ${onList}) >= ${mostOnList}
         AS "isFull"
     FROM floor f JOIN session s ON s.id = f.session_id
     WHERE f.session_id = $1`,
    [session],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

/**
 * At the end of the list, as its author is in now; what was asked for somebody without a phone as it was said. Gives
 * also those whose places change.
 */
export async function addSpoken(
  tx: ChannelTx,
  session: string,
  { spoken, moderator }: { spoken: QuestionToSpeak; moderator: string | null },
): Promise<{ row: { id: string; number: number }; persons: string[] }> {
  const { now, ...state } = await findFloorState(tx.query, session);
  const crowd = await crowdOf(tx.query, state.floor.meeting_id);
  const [author] = await tx.query<Belonging & { speaking_s: number | null }>(
    `SELECT attendance, group_id, speaking_s FROM attendee WHERE id = $1 AND state = 'active' FOR SHARE`,
    [spoken.author],
  );
  const who = author ?? { attendance: spoken.attendance, group_id: spoken.group, speaking_s: null };
  const { after, row } = added(state, {
    ...who,
    ...shownOf(who, crowd),
    attendee_id: author ? spoken.author : null,
    on_behalf_by: author ? null : moderator,
    addressed_to: spoken.panelist,
    question_id: spoken.id,
    kind: 'question',
    topic: spoken.text,
    name: spoken.name,
    voice: voiceFor(who.attendance, state.floor.voices, undefined),
    asked_at: now,
  });
  return { row, persons: await saveOwn(tx, state, settled(after)) };
}

/** What follows from another list for the floor; gives those whose places change. */
export async function listed(tx: ChannelTx, session: string): Promise<string[]> {
  const { now: _, ...state } = await findFloorState(tx.query, session);
  return saveOwn(tx, state, settled(state));
}

/** What of the floor goes with a request that leaves the list, unless a moderator has touched the floor since. */
export type Standing = Pick<FloorRow, 'lead' | 'revision'>;

export async function findStanding(query: Query, session: string): Promise<Standing> {
  const { floor } = await findFloorState(query, session);
  return { lead: floor.lead, revision: floor.revision };
}

/** Somebody is on the list again, as they take part now; gives those whose places change. */
export async function listedAgain(
  tx: ChannelTx,
  session: string,
  { request, standing }: { request: string; standing: Standing },
): Promise<string[]> {
  const { now: _, ...state } = await findFloorState(tx.query, session);
  const isUntouched = state.floor.revision === standing.revision;
  const row = state.requests.find(({ id }) => id === request)!;
  const after = {
    ...withRequests(state, [
      { ...row, fixed: isUntouched ? row.fixed : null, called_at: null, is_ready: false },
    ]),
    floor: { ...state.floor, lead: isUntouched ? standing.lead : state.floor.lead },
  };
  const without = { ...state, requests: state.requests.filter(({ id }) => id !== request) };
  return saveOwn(tx, state, settled(await backAsTheyAre(tx, without, after)));
}
