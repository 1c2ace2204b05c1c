import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, PersonSource } from '../live/live-source.ts';
import { presentAsked, type RootOfAsked } from './asked.presenter.ts';
import { questionColumns, type QuestionRow } from './question-row.ts';

/** Of one person in one session; older ones are not live any more. */
const mostAsked = 50;

/** Everybody's own questions, the newest first, with what became of them. */
@Injectable()
@LiveSourceOf()
export class AskedSource implements PersonSource {
  readonly kind = 'asked';
  readonly of = 'session';
  readonly whose = 'attendees';

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<QuestionRow & { root: string | null }>(
      `SELECT q.* FROM unnest($1::uuid[]) AS p (person) CROSS JOIN LATERAL (
         SELECT ${questionColumns} FROM question q
         WHERE q.author = p.person AND q.session_id = $2 AND q.state <> 'withdrawn'
         ORDER BY q.asked_at DESC LIMIT ${mostAsked}) q`,
      [persons, channel.id],
    );
    const roots = await rootsOf(query, rows);
    return rows.map((row) => ({
      person: row.author!,
      view: presentAsked(row, row.merged_into === null ? null : (roots.get(row.root_id) ?? null)),
    }));
  }
}

async function rootsOf(query: Query, rows: readonly QuestionRow[]): Promise<Map<string, RootOfAsked>> {
  const merged = rows.filter(({ merged_into }) => merged_into !== null).map(({ root_id }) => root_id);
  if (merged.length === 0) return new Map();
  const roots = await query<RootOfAsked>(
    'SELECT id, text, state, place, declined, answer, follow_up FROM question WHERE id = ANY ($1)',
    [[...new Set(merged)]],
  );
  return new Map(roots.map((root) => [root.id, root]));
}
