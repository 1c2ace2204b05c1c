import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import type { QuestionRow } from './question-row.ts';
import { findQuestions, saveSteps } from './questions.sql.ts';
import { steered } from './steering.ts';

interface Before {
  session: string;
  question: string;
  wasApart: boolean;
  wasAuthorApart: boolean;
  wasRevision: string;
}

/**
 * Whose questions come to a list of their own [Q25]. Nobody learns who that is, or which questions are by the same
 * person: of those that are there already only the one that was pointed at moves.
 */
@Injectable()
@Commands()
export class ApartCommands {
  @Handles('question:set-apart')
  async setApart({ input, write }: Call<'question:set-apart'>): Answer<'question:set-apart'> {
    const { session, question, isApart } = input;
    return write([session], async (tx) => {
      const row = await find(tx, session, question);
      const [author] = await tx.query<{ asks_apart: boolean }>(
        'SELECT asks_apart FROM attendee WHERE id = $1',
        [row.author],
      );
      const revision = String(tx.revision);
      const after = await move(tx, row, { isApart, isAuthorApart: isApart, revision });
      const before: Before = {
        session,
        question,
        wasApart: row.is_apart,
        wasAuthorApart: author?.asks_apart ?? false,
        wasRevision: row.revision,
      };
      return { data: steered(after), before, persons: row.author === null ? [] : [row.author] };
    });
  }

  @Undoes('question:set-apart')
  async setBack(tx: ChannelTx, { before, firstRevision }: DoneCommand<Before>): Promise<Undone> {
    const row = await find(tx, before.session, before.question);
    if (Number(row.revision) !== firstRevision) throw new Refusal('conflict');
    const { wasApart, wasAuthorApart, wasRevision } = before;
    await move(tx, row, { isApart: wasApart, isAuthorApart: wasAuthorApart, revision: wasRevision });
    return { persons: row.author === null ? [] : [row.author], states: [] };
  }
}

async function find(tx: ChannelTx, session: string, question: string): Promise<QuestionRow> {
  const [row] = await findQuestions(tx.query, session, [question]);
  if (!row || row.state === 'withdrawn') throw new Refusal('not-found');
  return row;
}

async function move(
  tx: ChannelTx,
  before: QuestionRow,
  { isApart, isAuthorApart, revision }: { isApart: boolean; isAuthorApart: boolean; revision: string },
): Promise<QuestionRow> {
  await tx.query('UPDATE attendee SET asks_apart = $2 WHERE id = $1', [before.author, isAuthorApart]);
  const after = { ...before, is_apart: isApart, revision };
  await saveSteps(tx, before.session_id, [{ before, after }]);
  return after;
}
