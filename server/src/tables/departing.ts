import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Departures } from '../people/departures.ts';
import { giveSeatBack } from './seats.sql.ts';

/** Whoever leaves gives the place back, and the scribe's role with it; what was written down is the table's [T9]. */
@Injectable()
export class Departing {
  constructor(
    private readonly database: Database,
    departures: Departures,
  ) {
    departures.concerns({
      channelsOf: (person) => this.sessionsOf(person),
      forget: async (tx, person) => {
        for (const channel of tx.revisions.keys()) await giveSeatBack(tx, channel, person);
      },
    });
  }

  private async sessionsOf(person: string): Promise<string[]> {
    const rows = await this.database.query<{ session_id: string }>(
      'SELECT session_id FROM seat WHERE attendee_id = $1',
      [person],
    );
    return rows.map(({ session_id }) => session_id);
  }
}
