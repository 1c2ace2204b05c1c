import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { crowdOf } from '../people/crowd.ts';
import { Moves } from '../people/moves.ts';
import { settled, withRequests } from './floor.rules.ts';
import { saveOwn } from './floor-steering.ts';
import { findFloorState } from './floor.sql.ts';
import { takingPartAs } from './requesting.rules.ts';

interface Mover {
  meeting_id: string;
  attendance: 'hall' | 'remote';
  group_id: string | null;
}

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
  const [mover] = await tx.query<Mover>(
    'SELECT meeting_id, attendance, group_id FROM attendee WHERE id = $1',
    [person],
  );
  const told: string[] = [];
  for (const [channel, revision] of tx.revisions)
    if (channel !== mover!.meeting_id)
      told.push(...(await followIn({ ...tx, revision }, channel, { person, ...mover! })));
  return told;
}

async function followIn(
  tx: ChannelTx,
  session: string,
  { person, meeting_id, ...belonging }: Mover & { person: string },
): Promise<string[]> {
  const { now: _, ...state } = await findFloorState(tx.query, session);
  const row = state.requests.find(({ attendee_id }) => attendee_id === person);
  if (!row || row.state === 'speaking') return [];
  const crowd = await crowdOf(tx.query, meeting_id);
  const moved = takingPartAs(row, belonging, { crowd, offered: state.floor.voices });
  return saveOwn(tx, state, settled(withRequests(state, [moved])));
}
