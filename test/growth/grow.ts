import pg from 'pg';
import { growArchive } from './grown-archive.ts';
import { growBallots } from './grown-ballots.ts';
import { growFloor } from './grown-floor.ts';
import { growMeetings } from './grown-meetings.ts';
import { growPeople } from './grown-people.ts';
import { growDayOfQuestions } from './grown-day.ts';
import type { Size } from './size.ts';

/** Where things pile up: a meeting as it was made, in whose first session this poll is still a draft. */
export interface GrownMeeting {
  id: string;
  session: string;
  poll: string;
  /** the poll's keys, of which one is chosen */
  answers: readonly string[];
}

/** Fills a database, in SQL alone, with what years of use would leave in it; the poll is open then. */
export async function grow(databaseUrl: string, meeting: GrownMeeting, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await growMeetings(client, meeting, size.meetings);
    await growPeople(client, meeting, size.attendees);
    if (size.meetings > 0) await growFloor(client, meeting);
    await growArchive(client, meeting, size.archivedPolls);
    await growDayOfQuestions(client, meeting, size.questions);
    await growBallots(client, meeting, size.ballots);
    // As autovacuum does within a minute.
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}
