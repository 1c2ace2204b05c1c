import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { advanced, placed } from './moderating.rules.ts';
import { findPlaced } from './questions.sql.ts';
import { type BeforeSteps, findExpected, momentOf, stepBack, steered, stepped } from './steering.ts';
import { tellSplits } from './support-splits.ts';

/** Which question is on the stage, and which one comes next. */
@Injectable()
@Commands()
export class StagingCommands {
  @Handles('question:place')
  place({ input, write }: Call<'question:place'>): Answer<'question:place'> {
    const { session, question, expects, place } = input;
    return write([session], async (tx) => {
      const [[row], others] = await Promise.all([
        findExpected(tx, session, [{ id: question, expects }]),
        findPlaced(tx.query, session),
      ]);
      const known = new Map([...others, row!].map((each) => [each.id, each]));
      const after = placed(row!, place, { others, revision: tx.revision });
      const steps = after.map((each) => ({ before: known.get(each.id)!, after: each }));
      return { data: steered(after.at(-1)!), ...(await stepped(tx, session, steps)) };
    });
  }

  /** Two who advance at once have seen the same; only the first one still sees it. */
  @Handles('question:advance')
  advance({ meeting, input, write }: Call<'question:advance'>): Answer<'question:advance'> {
    const { session } = input;
    return write([session], async (tx) => {
      const [there, moment] = await Promise.all([findPlaced(tx.query, session), momentOf(tx, meeting)]);
      const now = there.find(({ place }) => place === 'now');
      const next = there.find(({ place }) => place === 'next');
      if ((now?.id ?? null) !== input.now || (next?.id ?? null) !== input.next)
        throw new Refusal('conflict', { current: { now: now?.id ?? null, next: next?.id ?? null } });
      const after = advanced({ now, next }, moment);
      if (after.answered) await tellSplits(tx.query, [after.answered]);
      const steps = [
        ...(now && after.answered ? [{ before: now, after: after.answered }] : []),
        ...(next && after.now ? [{ before: next, after: after.now }] : []),
      ];
      const data = {
        now: after.now && steered(after.now),
        answered: after.answered && steered(after.answered),
      };
      return { data, ...(await stepped(tx, session, steps)) };
    });
  }

  @Undoes(['question:place', 'question:advance'])
  back(tx: ChannelTx, done: DoneCommand<BeforeSteps>): Promise<Undone> {
    return stepBack(tx, done);
  }
}
