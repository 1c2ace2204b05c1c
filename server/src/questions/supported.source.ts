import type { SupportedView } from '@miteinander/shared/questions/questions.contract';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, PersonSource } from '../live/live-source.ts';

/** Of one person in one session; older ones are not live any more, unless everybody sees their question. */
const mostSupported = 200;

/** Everybody's own support [Q11]: of a question and all that was merged into it as one, with the newest version. */
@Injectable()
@LiveSourceOf()
export class SupportedSource implements PersonSource {
  readonly kind = 'supported';
  readonly of = 'session';
  readonly whose = 'attendees';

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<SupportedView & { person: string }>(
      `SELECT p.person, o.id, o."isOn", o.version FROM unnest($1::uuid[]) AS p (person) CROSS JOIN LATERAL (
         SELECT r.id, bool_or(s.is_on) AS "isOn", max(s.version) AS version
         FROM question_support s
         CROSS JOIN LATERAL (SELECT root_id FROM question WHERE id = s.question_id AND session_id = $2 LIMIT 1) q
         CROSS JOIN LATERAL (
           SELECT id, in_window, approved_at FROM question
           WHERE id = q.root_id AND state IN ('approved', 'answered') LIMIT 1
         ) r
         WHERE s.attendee_id = p.person
         GROUP BY r.id, r.in_window, r.approved_at
         ORDER BY r.in_window DESC, r.approved_at DESC, r.id LIMIT ${mostSupported}
       ) o`,
      [persons, channel.id],
    );
    return rows.map(({ person, ...view }) => ({ person, view }));
  }
}
