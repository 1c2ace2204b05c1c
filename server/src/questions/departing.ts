import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { Departures } from '../people/departures.ts';

/**
 * Whoever leaves is forgotten as an author and by group; questions stay, and support stays counted [Q28]. What is shown
 * of many at an anonymous question stays as it was: if it went from all of a person's questions at the same moment,
 * everybody would see whose they are.
 */
@Injectable()
export class Departing {
  constructor(
    private readonly database: Database,
    departures: Departures,
  ) {
    departures.concerns({
      channelsOf: (person) => this.sessionsOf(person),
      forget: (tx, person) => this.forget(tx, person),
    });
  }

  private async sessionsOf(person: string): Promise<string[]> {
    const rows = await this.database.query<{ session_id: string }>(
      'SELECT DISTINCT session_id FROM question WHERE author = $1',
      [person],
    );
    return rows.map(({ session_id }) => session_id);
  }

  private async forget({ query, revisions }: ChannelTx, person: string): Promise<void> {
    for (const [session, revision] of revisions)
      await query(
        `UPDATE question SET author = NULL, name = NULL, group_id = NULL,
           shown_group = CASE WHEN name IS NULL THEN shown_group END, stamp = $3
         WHERE author = $1 AND session_id = $2`,
        [person, session, revision],
      );
    await query(
      'UPDATE question_support SET group_id = NULL WHERE attendee_id = $1 AND group_id IS NOT NULL',
      [person],
    );
  }
}
