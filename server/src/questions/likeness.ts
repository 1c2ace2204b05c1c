import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { questionColumns, type QuestionRow } from './question-row.ts';

const most = 3;
/** how much of the shorter text has to be in the longer one, and how much of both in both, of 1 */
const threshold = { words: 0.55, whole: 0.3 };

/** One condition each: for either of two the planner would read the whole session. */
const alike = (condition: string) =>
  `SELECT id, text FROM question WHERE session_id::text = $1 AND ${condition}
     AND state IN ('approved', 'answered') AND merged_into IS NULL`;

/**
 * Finds questions that everybody can read and that are like a text [Q15], by the groups of three letters that they
 * share: an extension of PostgreSQL, whose index is read by bitmap only.
 */
@Injectable()
export class Likeness {
  private readonly log = new Logger('Miteinander');
  private isThere: Promise<boolean> | undefined;

  constructor(private readonly database: Database) {}

  /** Says once if similar questions cannot be found. */
  async start(): Promise<void> {
    if (!(await this.isPossible()))
      this.log.warn(
        'Similar questions are not suggested: PostgreSQL has no extensions pg_trgm and btree_gin for this user.',
      );
  }

  async find(session: string, text: string): Promise<(QuestionRow & { n: number })[]> {
    if (!(await this.isPossible())) return [];
    return this.database.snapshot(async (query) => {
      await query(
        `SELECT set_config('enable_bitmapscan', 'on', true), set_config('enable_indexscan', 'off', true),
           set_config('pg_trgm.word_similarity_threshold', $1, true),
           set_config('pg_trgm.similarity_threshold', $2, true)`,
        [String(threshold.words), String(threshold.whole)],
      );
      const found = await query<{ id: string }>(
        `SELECT id FROM (${alike('$2::text <% text')} UNION ${alike('text % $2::text')}) AS found
         ORDER BY greatest(word_similarity($2, text), similarity($2, text)) DESC, id LIMIT ${most}`,
        [session, text],
      );
      await query(`SELECT set_config('enable_indexscan', 'on', true)`);
      return query<QuestionRow & { n: number }>(
        `SELECT ${questionColumns}, t.n FROM unnest($1::uuid[]) WITH ORDINALITY AS v (id, place)
         CROSS JOIN LATERAL (SELECT * FROM question WHERE id = v.id LIMIT 1) q
         CROSS JOIN LATERAL (SELECT n FROM question_tally WHERE question_id = v.id LIMIT 1) t ORDER BY v.place`,
        [found.map(({ id }) => id)],
      );
    });
  }

  private isPossible(): Promise<boolean> {
    this.isThere ??= this.database
      .query<{ there: boolean }>(`SELECT to_regclass('question_text') IS NOT NULL AS there`)
      .then(([row]) => row!.there);
    this.isThere.catch(() => (this.isThere = undefined));
    return this.isThere;
  }
}
