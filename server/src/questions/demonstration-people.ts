import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { tokenHash } from '../people/secrets.ts';

export interface DemonstrationPerson {
  id: string;
  attendance: 'hall' | 'remote';
  group: string;
}

const shares = [
  { attendance: 'hall', group: 'public-authority', people: 8 },
  { attendance: 'hall', group: 'civil-society', people: 9 },
  { attendance: 'hall', group: 'research', people: 5 },
  { attendance: 'hall', group: 'labour-market', people: 5 },
  { attendance: 'remote', group: 'public-authority', people: 4 },
  { attendance: 'remote', group: 'civil-society', people: 5 },
  { attendance: 'remote', group: 'research', people: 4 },
  { attendance: 'remote', group: 'labour-market', people: 3 },
] as const;

/** People whose devices nobody has, so that the crew can try everything with what they asked. */
export async function insertPeople(manager: EntityManager, meeting: string): Promise<DemonstrationPerson[]> {
  const people = shares.flatMap(({ attendance, group, people: n }) =>
    Array.from({ length: n }, () => ({ id: randomUUID(), attendance, group })),
  );
  for (const { id, attendance, group } of people)
    await manager.query(
      'INSERT INTO attendee (id, meeting_id, token_hash, attendance, group_id) VALUES ($1, $2, $3, $4, $5)',
      [id, meeting, tokenHash(randomBytes(32).toString('base64url')), attendance, group],
    );
  return people;
}
