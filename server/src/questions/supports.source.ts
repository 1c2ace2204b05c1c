import type { SupportView } from '@miteinander/shared/questions/questions.contract';
import { isPublic } from '@miteinander/shared/questions/question-states';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import type { QuestionRow } from './question-row.ts';

/** How many people support a question, with what says who may know. */
export interface SupportRow extends Pick<
  QuestionRow,
  'id' | 'state' | 'place' | 'merged_into' | 'in_window'
> {
  n: number;
}

const columns = 'q.id, q.state, q.place, q.merged_into, q.in_window, t.n';
/** LIMIT 1 looks each up by itself. */
const withTally = 'CROSS JOIN LATERAL (SELECT n FROM question_tally WHERE question_id = q.id LIMIT 1) t';
const withQuestion =
  'CROSS JOIN LATERAL (SELECT id, state, place, merged_into, in_window, stamp FROM question WHERE id = t.question_id LIMIT 1) q';

/** Figures change with support and with their question: what is declined has none any more. */
@Injectable()
@LiveSourceOf()
export class SupportsSource implements LiveSource<SupportRow> {
  readonly kind = 'supports';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows =
      since === null
        ? await query<SupportRow>(
            `SELECT ${columns} FROM question q ${withTally} WHERE q.session_id = $1 AND q.in_window`,
            [channel.id],
          )
        : await query<SupportRow>(
            `SELECT ${columns} FROM question q ${withTally} WHERE q.session_id = $1 AND q.stamp > $2
             UNION ALL
             SELECT ${columns} FROM question_tally t ${withQuestion}
             WHERE t.session_id = $1 AND t.revision > $2 AND q.stamp <= $2`,
            [channel.id, since],
          );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: SupportRow, stream: Stream) {
    return presentSupport(row, stream);
  }
}

/** A figure is seen where its question is, but phones get those of the list in a stream of their own [Q4]. */
export function presentSupport(row: SupportRow, stream: Stream): SupportView | null {
  if (!row.in_window || row.merged_into !== null || row.state === 'withdrawn') return null;
  const view = { id: row.id, n: row.n };
  if (stream.kind === 'crew') return view;
  if (!isPublic(row.state)) return null;
  switch (stream.kind) {
    case 'support':
    case 'display':
    case 'panelist':
      return view;
    default:
      return null;
  }
}
