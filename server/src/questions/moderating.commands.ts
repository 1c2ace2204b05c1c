import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { hintsIn } from './hints.ts';
import { declined, edited, inState, type Moment, pinned } from './moderating.rules.ts';
import type { QuestionRow } from './question-row.ts';
import { type BeforeSteps, findExpected, momentOf, stepBack, steered, stepped } from './steering.ts';
import { tellSplits } from './support-splits.ts';

/** What the crew decides about questions, one or several at once. */
@Injectable()
@Commands()
export class ModeratingCommands {
  @Handles('question:set-state')
  setState(call: Call<'question:set-state'>): Answer<'question:set-state'> {
    const { state } = call.input;
    return this.several(call, (row, moment) => inState(row, state, moment));
  }

  @Handles('question:decline')
  decline(call: Call<'question:decline'>): Answer<'question:decline'> {
    const { reason, words } = call.input;
    return this.several(call, (row, moment) => declined(row, { reason, words }, moment));
  }

  @Handles('question:pin')
  pin(call: Call<'question:pin'>): Answer<'question:pin'> {
    return this.one(call, (row, { revision }) => pinned(row, call.input.isPinned, revision));
  }

  @Handles('question:edit')
  edit(call: Call<'question:edit'>): Answer<'question:edit'> {
    const { text } = call.input;
    return this.one(call, (row, { revision, crowd }) =>
      edited(row, { text, hints: hintsIn(text, crowd.hints), revision }),
    );
  }

  @Undoes(['question:set-state', 'question:decline', 'question:pin', 'question:edit'])
  back(tx: ChannelTx, done: DoneCommand<BeforeSteps>): Promise<Undone> {
    return stepBack(tx, done);
  }

  private several(
    { meeting, input, write }: Call<'question:set-state' | 'question:decline'>,
    next: (row: QuestionRow, moment: Moment) => QuestionRow,
  ) {
    const { session, questions } = input;
    return write([session], async (tx) => {
      const [rows, moment] = await Promise.all([findExpected(tx, session, questions), momentOf(tx, meeting)]);
      const steps = rows.map((before) => ({ before, after: next(before, moment) }));
      const answered = steps.filter(({ after }) => after.state === 'answered').map(({ after }) => after);
      await tellSplits(tx.query, answered);
      return { data: steps.map(({ after }) => steered(after)), ...(await stepped(tx, session, steps)) };
    });
  }

  private one(
    { meeting, input, write }: Call<'question:pin' | 'question:edit'>,
    next: (row: QuestionRow, moment: Awaited<ReturnType<typeof momentOf>>) => QuestionRow,
  ) {
    const { session, question, expects } = input;
    return write([session], async (tx) => {
      const [[before], moment] = await Promise.all([
        findExpected(tx, session, [{ id: question, expects }]),
        momentOf(tx, meeting),
      ]);
      const after = next(before!, moment);
      return { data: steered(after), ...(await stepped(tx, session, [{ before: before!, after }])) };
    });
  }
}
