import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { questionColumns, type QuestionRow } from './question-row.ts';
import { presentQuestion } from './questions.presenter.ts';

/** The questions of the window; one that has left it is told once more, so that it is taken out of the streams. */
@Injectable()
@LiveSourceOf()
export class QuestionsSource implements LiveSource<QuestionRow> {
  readonly kind = 'questions';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows =
      since === null
        ? await query<QuestionRow>(
            `SELECT ${questionColumns} FROM question q WHERE q.session_id = $1 AND q.in_window`,
            [channel.id],
          )
        : await query<QuestionRow>(
            `SELECT ${questionColumns} FROM question q WHERE q.session_id = $1 AND q.stamp > $2`,
            [channel.id, since],
          );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: QuestionRow, stream: Stream) {
    return presentQuestion(row, stream);
  }
}
