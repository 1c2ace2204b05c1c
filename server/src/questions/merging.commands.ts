import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { ancestorsOf, merged, rerooted, unmerged } from './merging.rules.ts';
import { findFamilies, recountSupport, saveRoots, supportersIn } from './merging.sql.ts';
import type { QuestionRow } from './question-row.ts';
import { findQuestions } from './questions.sql.ts';
import { type BeforeSteps, findExpected, stepBack, steered, stepped } from './steering.ts';

/** Questions that are taken together, and apart again [Q12]. */
@Injectable()
@Commands()
export class MergingCommands {
  @Handles('question:merge')
  merge({ input, write }: Call<'question:merge'>): Answer<'question:merge'> {
    const { session, questions, into } = input;
    return write([session], async (tx) => {
      const wanted = new Map([...questions, into].map((each) => [each.id, each]));
      if (wanted.size <= questions.length) throw new Refusal('conflict');
      const rows = await findExpected(tx, session, [...wanted.values()]);
      const after = merged(rows.slice(0, -1), rows.at(-1)!, tx.revision);
      return changed(tx, session, { rows, after });
    });
  }

  @Handles('question:unmerge')
  unmerge({ input, write }: Call<'question:unmerge'>): Answer<'question:unmerge'> {
    const { session, question, expects } = input;
    return write([session], async (tx) => {
      const [row] = await findExpected(tx, session, [{ id: question, expects }]);
      const ancestors = await findAncestors(tx, session, row!);
      const [own, ...left] = unmerged(row!, ancestors, tx.revision);
      return changed(tx, session, { rows: [...ancestors, row!], after: [...left, own] });
    });
  }

  @Undoes(['question:merge', 'question:unmerge'])
  async back(tx: ChannelTx, done: DoneCommand<BeforeSteps>): Promise<Undone> {
    const { persons, ...undone } = await stepBack(tx, done);
    const supporters = await settle(
      tx,
      done.before.questions.flatMap(({ id, root_id }) => [id, root_id]),
    );
    return { ...undone, persons: [...persons, ...supporters] };
  }
}

async function findAncestors(tx: ChannelTx, session: string, question: QuestionRow): Promise<QuestionRow[]> {
  const family = await findFamilies(tx.query, [question.root_id]);
  const ids = ancestorsOf(question, new Map(family.map((each) => [each.id, each]))).map(({ id }) => id);
  const rows = await findQuestions(tx.query, session, ids);
  return ids.map((id) => rows.find((row) => row.id === id)!);
}

/** Stores what has become of the questions, and answers with the last of them. */
async function changed(
  tx: ChannelTx,
  session: string,
  { rows, after }: { rows: readonly QuestionRow[]; after: readonly QuestionRow[] },
) {
  const steps = rows.map((before, index) => ({ before, after: after[index]! }));
  const { persons, before } = await stepped(tx, session, steps);
  const supporters = await settle(
    tx,
    steps.flatMap((step) => [step.after.id, step.before.root_id, step.after.root_id]),
  );
  return {
    data: steered(after.at(-1)!),
    before,
    persons: [...persons, ...supporters],
  };
}

/** Lets everything under these questions lead to its root, counts both sides anew, and says whose support moved. */
async function settle(tx: ChannelTx, touched: readonly string[]): Promise<string[]> {
  const families = await findFamilies(tx.query, [...new Set(touched)]);
  const moved = rerooted(families);
  await saveRoots(tx, moved);
  await recountSupport(tx, [...new Set(touched)]);
  return supportersIn(tx.query, [...new Set([...touched, ...moved.keys()])]);
}
