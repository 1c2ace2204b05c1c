import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { GivenSupport, OwnSupport, Supportable } from './support.rules.ts';

/** Who supports, and everything they have given to this question and to those it was merged with. */
export interface Supporter {
  /** null: there is no such attendee (any more) */
  attendance: 'hall' | 'remote' | null;
  group_id: string | null;
  own: OwnSupport;
}

export interface ChangedSupport extends GivenSupport {
  question: string;
  attendee: string;
  meeting: string;
  attendance: string | null;
  group: string | null;
}

/** How many people a question gains. */
export interface Gain {
  question: string;
  n: number;
}

type FoundRow = [
  attendance: 'hall' | 'remote' | null,
  group: string | null,
  own: [question: string, isOn: boolean, version: number][] | null,
];

/** The hot statements of support: a constant number for a batch of any size, as those of the vote path. */
@Injectable()
export class SupportSql {
  async questions(query: Query, session: string, ids: Iterable<string>): Promise<Map<string, Supportable>> {
    const rows = await query<Supportable>(
      `SELECT q.id, q.state, q.root_id, q.approved_at IS NOT NULL AS was_public, r.state AS root_state
       FROM unnest($1::uuid[]) AS v (id)
       CROSS JOIN LATERAL (SELECT * FROM question WHERE id = v.id LIMIT 1) q
       CROSS JOIN LATERAL (SELECT state FROM question WHERE id = q.root_id LIMIT 1) r
       WHERE q.session_id = $2`,
      [[...ids], session],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * In the order in which they are asked for. Whoever leaves in the same moment does so before, and is not found, or
   * after, and what is stored is forgotten with the rest [Q28].
   */
  async find(
    query: Query,
    asked: readonly { attendee: string; root: string | null }[],
  ): Promise<Supporter[]> {
    const [row] = await query<{ found: FoundRow[] }>(
      `SELECT json_agg(json_build_array(a.attendance, a.group_id, f.own) ORDER BY v.n) AS found
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS v (ask, n)
       LEFT JOIN LATERAL (
         SELECT attendance, group_id FROM attendee
         WHERE id = (v.ask ->> 0)::uuid AND state = 'active' LIMIT 1 FOR SHARE
       ) a ON true
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_array(s.question_id, s.is_on, s.version)) AS own
         FROM question q CROSS JOIN LATERAL (
           SELECT question_id, is_on, version FROM question_support
           WHERE question_id = q.id AND attendee_id = (v.ask ->> 0)::uuid LIMIT 1
         ) s WHERE q.root_id = (v.ask ->> 1)::uuid
       ) f ON true`,
      [JSON.stringify(asked.map(({ attendee, root }) => [attendee, root]))],
    );
    return row!.found.map(([attendance, group_id, own]) => ({
      attendance,
      group_id,
      own: new Map((own ?? []).map(([question, isOn, version]) => [question, { isOn, version }])),
    }));
  }

  async store(
    query: Query,
    { changed, gains }: { changed: readonly ChangedSupport[]; gains: readonly Gain[] },
    revision: number,
  ): Promise<void> {
    // Sent together (decision 0013).
    await Promise.all([
      query(
        `INSERT INTO question_support (question_id, attendee_id, meeting_id, is_on, version, attendance, group_id)
         SELECT question, attendee, meeting, "isOn", version, attendance, "group" FROM json_to_recordset($1)
           AS s (question uuid, attendee uuid, meeting uuid, "isOn" boolean, version int, attendance text, "group" text)
         ON CONFLICT (question_id, attendee_id) DO UPDATE SET is_on = excluded.is_on, version = excluded.version,
           attendance = excluded.attendance, group_id = excluded.group_id`,
        [JSON.stringify(changed)],
      ),
      query(
        `UPDATE question_tally t SET n = t.n + g.n, revision = $2
         FROM json_to_recordset($1) AS g (question uuid, n int) WHERE t.question_id = g.question`,
        [JSON.stringify(gains), revision],
      ),
    ]);
  }
}
