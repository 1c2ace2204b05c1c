import { disclosed, type Part } from '@miteinander/shared/people/splits';
import type { Query } from '../database/query.ts';
import type { FrozenSplit } from './question.entity.ts';
import type { QuestionRow } from './question-row.ts';

interface CountedPart {
  root: string;
  by: 'attendance' | 'group';
  key: string;
  votes: number;
}

/**
 * Gives questions that are being answered their split, once and for good [Q13]: two of the same question, with one
 * supporter between them, would tell who that one is among.
 */
export async function tellSplits(query: Query, answered: readonly QuestionRow[]): Promise<void> {
  const untold = answered.filter(({ split }) => split === null);
  const splits = await splitsOf(
    query,
    untold.map(({ id }) => id),
  );
  for (const row of untold) row.split = splits.get(row.id) ?? null;
}

/**
 * Support by attendance and group as it stands, of questions that are being answered; null where nothing can be told: each person once, as who
 * they were when they supported; of several wordings the one they supported first in the order of ids. No part has
 * fewer than five people, and none can be computed.
 */
export async function splitsOf(
  query: Query,
  questions: readonly string[],
): Promise<Map<string, FrozenSplit | null>> {
  if (questions.length === 0) return new Map();
  const rows = await query<CountedPart>(
    `SELECT p.root, k.by, k.key, count(*)::int AS votes
     FROM unnest($1::uuid[]) AS v (id) CROSS JOIN LATERAL (
       SELECT DISTINCT ON (s.attendee_id) q.root_id AS root, s.attendance, s.group_id
       FROM question q JOIN question_support s ON s.question_id = q.id AND s.is_on
       WHERE q.root_id = v.id ORDER BY s.attendee_id, s.question_id
     ) p
     CROSS JOIN LATERAL (VALUES ('attendance', p.attendance), ('group', coalesce(p.group_id, 'none'))) AS k (by, key)
     GROUP BY p.root, k.by, k.key ORDER BY k.key`,
    [questions],
  );
  const partsOf = (id: string, by: CountedPart['by']): Part[] =>
    rows
      .filter((row) => row.root === id && row.by === by)
      .map(({ key, votes }) => ({ key, votes, cells: [] }));
  return new Map(
    questions.map((id) => {
      const [byAttendance, byGroup] = [disclosed(partsOf(id, 'attendance')), disclosed(partsOf(id, 'group'))];
      return [id, byAttendance || byGroup ? { byAttendance, byGroup } : null];
    }),
  );
}
