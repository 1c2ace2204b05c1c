import type { Query } from '../database/query.ts';
import { type PollRow, pollColumns } from './poll-row.ts';
import { interrupted } from './polls.rules.ts';
import { saveLife } from './polls.sql.ts';

/**
 * Ends the polls that ran when a backup was made. Their salts are not in it, so nobody could be recognised who
 * votes again: they end with the ballots of that moment, which the next server counts and freezes as after a crash.
 * How many there were.
 */
export async function endRestoredPolls(query: Query, at: Date): Promise<number> {
  const polls = await query<PollRow & { now: number }>(
    `SELECT ${pollColumns}, (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
     FROM poll p WHERE p.state IN ('open', 'closing', 'counting')`,
  );
  for (const poll of polls) {
    const [channel] = await query<{ revision: string }>(
      'UPDATE channel SET revision = revision + 1 WHERE id = $1 RETURNING revision',
      [poll.session_id],
    );
    await saveLife(query, poll.id, interrupted(poll, at.getTime(), poll.now), Number(channel!.revision));
  }
  return polls.length;
}
