import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { Departures } from '../people/departures.ts';
import { withdrawn } from './floor.rules.ts';
import { saveOwn } from './floor-steering.ts';
import { findFloorState } from './floor.sql.ts';

/**
 * Whoever leaves is off the list, and their turn, if it is on, is over. Name and group are forgotten; that somebody of
 * the hall or remote has spoken, and how long, stays [F17].
 */
@Injectable()
export class Departing {
  constructor(
    private readonly database: Database,
    departures: Departures,
  ) {
    departures.concerns({
      channelsOf: (person) => this.sessionsOf(person),
      forget: async (tx, person) => {
        const told: string[] = [];
        for (const channel of tx.revisions.keys()) told.push(...(await forget(tx, channel, person)));
        return told;
      },
    });
  }

  private async sessionsOf(person: string): Promise<string[]> {
    const rows = await this.database.query<{ session_id: string }>(
      'SELECT DISTINCT session_id FROM speaker_request WHERE attendee_id = $1',
      [person],
    );
    return rows.map(({ session_id }) => session_id);
  }
}

async function forget(tx: ChannelTx, session: string, person: string): Promise<string[]> {
  const [own] = await tx.query<{ id: string }>(
    'SELECT id FROM speaker_request WHERE attendee_id = $1 AND session_id = $2 LIMIT 1',
    [person, session],
  );
  // The meeting's channel has no floor, and most sessions nothing of this person.
  if (!own) return [];
  const revision = tx.revisions.get(session)!;
  const { now, ...state } = await findFloorState(tx.query, session);
  const row = state.requests.find(({ attendee_id }) => attendee_id === person);
  const told = await saveOwn({ ...tx, revision }, state, row ? withdrawn(state, row, now) : state);
  await tx.query(
    `WITH own AS (
       UPDATE speaker_request SET attendee_id = NULL, name = NULL, group_id = NULL, shown_group = NULL,
         speaking_s = NULL, stamp = $3 WHERE attendee_id = $1 AND session_id = $2 RETURNING id)
     UPDATE turn SET group_id = NULL WHERE request_id IN (SELECT id FROM own)`,
    [person, session, revision],
  );
  return told;
}
