import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { askedBack, noted, replied, unnoted } from './care.rules.ts';
import { nowMs } from './care.sql.ts';
import type { QuestionRow } from './question-row.ts';
import { findQuestions, saveSteps } from './questions.sql.ts';
import { steered } from './steering.ts';

interface Noted {
  session: string;
  question: string;
  by: string;
  at: number;
}

/**
 * What is said about a question without changing it: notes of the crew, and what crew and author write to each other.
 * A message that was sent cannot be taken back, so that asking back has no opposite.
 */
@Injectable()
@Commands()
export class ConversationCommands {
  @Handles('question:note')
  async note({ actor, input, write }: Call<'question:note'>): Answer<'question:note'> {
    const { session, question, text } = input;
    return write([session], async (tx) => {
      const note = { by: actor.id!, text, at: await nowMs(tx.query) };
      const after = await said(tx, input, (row) => noted(row, note));
      return { data: steered(after), before: { session, question, by: note.by, at: note.at } };
    });
  }

  @Undoes('question:note')
  async unnote(tx: ChannelTx, { before }: DoneCommand<Noted>): Promise<Undone> {
    await said(tx, before, (row) => unnoted(row, before));
    return {};
  }

  @Handles('question:ask-back')
  async askBack({ actor, input, write }: Call<'question:ask-back'>): Answer<'question:ask-back'> {
    return write([input.session], async (tx) => {
      const message = { from: 'crew' as const, by: actor.id, text: input.text, at: await nowMs(tx.query) };
      const after = await said(tx, input, (row) => askedBack(row, message));
      return { data: steered(after), persons: [after.author!] };
    });
  }

  @Handles('question:reply')
  async reply({ actor, input, write }: Call<'question:reply'>): Answer<'question:reply'> {
    return write([input.session], async (tx) => {
      const message = { from: 'author' as const, by: null, text: input.text, at: await nowMs(tx.query) };
      await said(tx, input, (row) => {
        if (row.author !== actor.id) throw new Refusal('not-found');
        return replied(row, message);
      });
      return { data: null, persons: [actor.id!] };
    });
  }
}

async function said(
  tx: ChannelTx,
  { session, question }: { session: string; question: string },
  change: (row: QuestionRow) => QuestionRow,
): Promise<QuestionRow> {
  const [before] = await findQuestions(tx.query, session, [question]);
  if (!before || before.state === 'withdrawn') throw new Refusal('not-found');
  const after = change(before);
  await saveSteps(tx, session, [{ before, after }]);
  return after;
}
