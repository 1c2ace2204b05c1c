import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { Departures } from '../people/departures.ts';
import { withdrawn } from './floor.rules.ts';
import { findFloorState, onList, saveFloorState } from './floor.sql.ts';
import { personsOf } from './floor-steering.ts';
import { followPerson } from './following.ts';

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
      channelsOf: (person) => this.sessionsOf(person, 'true'),
      forget: (tx, person) => everywhere(tx, (session) => forget(tx, session, person)),
      waiting: {
        channelsOf: (person) => this.sessionsOf(person, `state IN ${onList}`),
        follow: (tx, person) => everywhere(tx, (session) => followPerson(tx, session, person)),
      },
    });
  }

  private async sessionsOf(person: string, condition: string): Promise<string[]> {
    const rows = await this.database.query<{ session_id: string }>(
      `SELECT DISTINCT session_id FROM speaker_request WHERE attendee_id = $1 AND ${condition}`,
      [person],
    );
    return rows.map(({ session_id }) => session_id);
  }
}

async function everywhere(
  { revisions }: ChannelTx,
  work: (session: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const persons: string[] = [];
  for (const channel of revisions.keys()) persons.push(...(await work(channel)));
  return persons;
}

async function forget(tx: ChannelTx, session: string, person: string): Promise<readonly string[]> {
  const [own] = await tx.query<{ id: string }>(
    'SELECT id FROM speaker_request WHERE attendee_id = $1 AND session_id = $2 LIMIT 1',
    [person, session],
  );
  // The meeting's channel has no floor, and most sessions nothing of this person.
  if (!own) return [];
  const revision = tx.revisions.get(session)!;
  const { now, ...state } = await findFloorState(tx.query, session);
  const row = state.requests.find(({ attendee_id }) => attendee_id === person);
  await saveFloorState({ ...tx, revision }, state, row ? withdrawn(state, row, now) : state);
  await tx.query(
    `WITH own AS (
       UPDATE speaker_request SET attendee_id = NULL, name = NULL, group_id = NULL, shown_group = NULL,
         speaking_s = NULL, stamp = $3 WHERE attendee_id = $1 AND session_id = $2 RETURNING id)
     UPDATE turn SET group_id = NULL WHERE request_id IN (SELECT id FROM own)`,
    [person, session, revision],
  );
  return row ? personsOf(state) : [];
}
