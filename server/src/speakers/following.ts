import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { type Belonging, crowdOf } from '../people/crowd.ts';
import { Moves } from '../people/moves.ts';
import { isAhead, settled, withRequests } from './floor.rules.ts';
import { saveOwn } from './floor-steering.ts';
import { findFloorState } from './floor.sql.ts';
import { takingPartAs } from './requesting.rules.ts';

/** Whoever waits and goes home, or comes into the hall, waits there; when they came stays [F3]. */
@Injectable()
export class Following {
  constructor(
    private readonly database: Database,
    moves: Moves,
  ) {
    moves.concerns({ channelsOf: (person) => this.sessionsOf(person), follow });
  }

  private async sessionsOf(person: string): Promise<string[]> {
    const rows = await this.database.query<{ session_id: string }>(
      `SELECT session_id FROM speaker_request WHERE attendee_id = $1 AND state IN ('waiting', 'called')`,
      [person],
    );
    return rows.map(({ session_id }) => session_id);
  }
}

async function follow(tx: ChannelTx, person: string): Promise<string[]> {
  const [mover] = await tx.query<Belonging & { meeting_id: string }>(
    'SELECT meeting_id, attendance, group_id FROM attendee WHERE id = $1',
    [person],
  );
  const { meeting_id, ...belonging } = mover!;
  const told: string[] = [];
  for (const [channel, revision] of tx.revisions)
    if (channel !== meeting_id)
      told.push(...(await followedOnFloor({ ...tx, revision }, channel, { id: person, ...belonging })));
  return told;
}

/** An attendee, or a panelist: what they have on the list is as they take part now. Gives those whose places change. */
export async function followedOnFloor(
  tx: ChannelTx,
  session: string,
  who: Belonging & { id: string },
): Promise<string[]> {
  const { now: _, ...state } = await findFloorState(tx.query, session);
  const row = state.requests.find(({ attendee_id, panelist_id }) => who.id === (attendee_id ?? panelist_id));
  if (!row) return saveOwn(tx, state, state);
  const crowd = await crowdOf(tx.query, row.meeting_id);
  // A turn is counted as it began.
  const after = isAhead(row) ? takingPartAs(row, who, { crowd, offered: state.floor.voices }) : { ...row };
  return saveOwn(tx, state, settled(withRequests(state, [after])));
}
