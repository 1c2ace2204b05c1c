import { createHmac } from 'node:crypto';
import { query } from './database.ts';

interface Stored {
  answer: unknown;
  version: number;
}

/** The stored vote of each person, found again by the salt, in the order of the persons; null without one. */
export async function ownBallots(
  poll: string,
  persons: readonly string[],
  databaseUrl?: string,
): Promise<(Stored | null)[]> {
  const [family] = await query<{ salt: Buffer }>(
    'SELECT s.salt FROM poll p JOIN poll_salt s ON s.family_id = p.family_id WHERE p.id = $1',
    [poll],
    databaseUrl,
  );
  const ballots = await query<Stored & { voter: Buffer }>(
    'SELECT voter, answer, version FROM ballot WHERE poll_id = $1',
    [poll],
    databaseUrl,
  );
  const byVoter = new Map(
    ballots.map(({ voter, answer, version }) => [voter.toString('hex'), { answer, version }]),
  );
  if (byVoter.size !== ballots.length) throw new Error('a voter has two ballots');
  return persons.map((person) => {
    const voter = createHmac('sha256', family!.salt).update(person).digest('hex');
    return byVoter.get(voter) ?? null;
  });
}
