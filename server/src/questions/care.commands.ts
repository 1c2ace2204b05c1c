import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { labelled, own } from './care.rules.ts';
import { canTake, nowMs } from './care.sql.ts';
import type { QuestionRow } from './question-row.ts';
import { findQa } from './questions.sql.ts';
import { type BeforeSteps, type Expected, findExpected, stepBack, steered, stepped } from './steering.ts';

/** What the crew writes to questions and whom it gives them to; also when their session has ended. */
@Injectable()
@Commands()
export class CareCommands {
  @Handles('question:label')
  async label({ input, write }: Call<'question:label'>): Answer<'question:label'> {
    const { session, questions, label, isOn } = input;
    return write([session], async (tx) => {
      const qa = await findQa(tx.query, session);
      // A label that was taken out of the list can still be taken off.
      if (isOn && !qa?.labels.some(({ id }) => id === label)) throw new Refusal('not-found');
      return cared(tx, { session, questions }, (row) => labelled(row, label, isOn));
    });
  }

  @Handles('question:assign')
  async assign({ meeting, input, write }: Call<'question:assign'>): Answer<'question:assign'> {
    const { session, questions, to } = input;
    return write([session], async (tx) => {
      if (to !== null && !(await canTake(tx.query, { meeting, session, access: to })))
        throw new Refusal('not-found');
      return cared(tx, { session, questions }, (row) => ({ ...own(row), assigned_to: to }));
    });
  }

  @Handles('question:answer')
  async answer({ input, write }: Call<'question:answer'>): Answer<'question:answer'> {
    const { session, text, isPublic } = input;
    return write([session], async (tx) => {
      const answer = text === null ? null : { text, at: await nowMs(tx.query), isPublic };
      return first(await cared(tx, one(input), (row) => ({ ...own(row), answer })));
    });
  }

  @Handles('question:follow-up')
  async followUp({ input, write }: Call<'question:follow-up'>): Answer<'question:follow-up'> {
    return write([input.session], async (tx) =>
      first(await cared(tx, one(input), (row) => ({ ...own(row), follow_up: input.followUp }))),
    );
  }

  @Undoes(['question:label', 'question:assign', 'question:answer', 'question:follow-up'])
  undo(tx: ChannelTx, done: DoneCommand<BeforeSteps>): Promise<Undone> {
    return stepBack(tx, done);
  }
}

interface Wanted {
  session: string;
  questions: readonly Expected[];
}

async function cared(
  tx: ChannelTx,
  { session, questions }: Wanted,
  change: (row: QuestionRow) => QuestionRow,
) {
  const rows = await findExpected(tx, session, questions);
  const steps = rows.map((before) => ({
    before,
    after: { ...change(before), revision: String(tx.revision) },
  }));
  const done = await stepped(tx, session, steps);
  return { data: steps.map(({ after }) => steered(after)), ...done };
}

function one({ session, question, expects }: { session: string; question: string; expects: number }): Wanted {
  return { session, questions: [{ id: question, expects }] };
}

function first<Data, Rest>({ data, ...rest }: { data: Data[] } & Rest) {
  return { ...rest, data: data[0]! };
}
