import type { Query } from '../database/query.ts';
import type { FrozenSplit } from './question.entity.ts';

/** Support by attendance and group as it stands, of questions that are being answered. */
export async function splitsOf(
  _query: Query,
  _questions: readonly string[],
): Promise<Map<string, FrozenSplit>> {
  return new Map();
}
