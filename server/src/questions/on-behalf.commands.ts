import { randomUUID } from 'node:crypto';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { isPanelist } from './care.sql.ts';
import { crowdOf, shownOf } from '../people/crowd.ts';
import { conflictWith, inState } from './moderating.rules.ts';
import { findQa, findQuestions, insertQuestion, saveSteps } from './questions.sql.ts';
import { momentOf, steered } from './steering.ts';

/** Questions of people without a phone: the crew asks for them, and knows for whom only what it was told. */
@Injectable()
@Commands()
export class OnBehalfCommands {
  @Handles('question:ask-for')
  async askFor({ actor, meeting, input, write }: Call<'question:ask-for'>): Answer<'question:ask-for'> {
    const { session, text, attendance, name, panelist } = input;
    return write([session], async (tx) => {
      const [qa, crowd] = await Promise.all([findQa(tx.query, session), crowdOf(tx.query, meeting)]);
      if (!qa) throw new Refusal('not-found');
      if (panelist !== null && !(await isPanelist(tx.query, session, panelist)))
        throw new Refusal('not-found');
      const row = await insertQuestion(tx, {
        id: randomUUID(),
        meeting_id: meeting,
        session_id: session,
        author: null,
        on_behalf_by: actor.id,
        text,
        language: null,
        name: crowd.names === 'off' ? null : name,
        attendance,
        group_id: null,
        ...shownOf({ attendance, group_id: null }, crowd),
        panelist_id: panelist,
        is_apart: false,
        hints: [],
        state: 'approved',
      });
      return { data: steered(row), before: { session, meeting } };
    });
  }

  /** Archived, and not deleted: others may support it already. */
  @Undoes('question:ask-for')
  async putAway(
    tx: ChannelTx,
    done: DoneCommand<{ session: string; meeting: string }, { id: string }>,
  ): Promise<Undone> {
    const { session, meeting } = done.before;
    const [before] = await findQuestions(tx.query, session, [done.data.id]);
    if (!before) throw new Refusal('conflict');
    if (Number(before.revision) !== done.firstRevision) throw conflictWith(before);
    const after = inState(before, 'archived', await momentOf(tx, meeting));
    await saveSteps(tx, session, [{ before, after }]);
    return { states: [] };
  }
}
