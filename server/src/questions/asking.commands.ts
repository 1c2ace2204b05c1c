import { randomUUID } from 'node:crypto';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { presentAsked } from './asked.presenter.ts';
import { nameOn, refuseUntimely } from './asking.rules.ts';
import { findAsker } from './asking.sql.ts';
import { type Crowd, crowdOf, shownOf } from '../people/crowd.ts';
import { hintsIn } from './hints.ts';
import type { QuestionRow } from './question-row.ts';
import { findQa, findQuestions, insertQuestion, saveSteps } from './questions.sql.ts';

/** What attendees do with their own questions. */
@Injectable()
@Commands()
export class AskingCommands {
  @Handles('question:ask')
  async ask({ actor, meeting, input, write }: Call<'question:ask'>): Answer<'question:ask'> {
    const { session, panelist } = input;
    const author = actor.id!;
    return write([session], async (tx) => {
      const [asker, qa, crowd] = await Promise.all([
        findAsker(tx.query, { meeting, session, author, panelist }),
        findQa(tx.query, session),
        crowdOf(tx.query, meeting),
      ]);
      if (!asker || !qa) throw new Refusal('not-found');
      refuseUntimely({ ...asker, qa });
      if (!asker.hasPanelist || (panelist !== null && !qa.to_panelists)) throw new Refusal('not-found');
      const waits = qa.is_moderated || asker.asks_apart;
      const row = await insertQuestion(tx, {
        id: randomUUID(),
        meeting_id: meeting,
        session_id: session,
        author,
        on_behalf_by: null,
        text: input.text,
        language: input.language,
        name: nameOn(crowd.names, asker.name, input.isNamed),
        attendance: asker.attendance,
        group_id: asker.group_id,
        ...(waits ? nothingShown : shownOf(asker, crowd)),
        panelist_id: panelist,
        is_apart: asker.asks_apart,
        hints: hintsIn(input.text, crowd.hints),
        state: waits ? 'new' : 'approved',
      });
      return { data: presentAsked(row, null), persons: [author] };
    });
  }

  @Handles('question:change')
  async change({ actor, meeting, input, write }: Call<'question:change'>): Answer<'question:change'> {
    const { session, question, text, expects } = input;
    return write([session], async (tx) => {
      const [row, crowd] = await Promise.all([
        findOwn(tx, { session, question, author: actor.id! }),
        crowdOf(tx.query, meeting),
      ]);
      if (Number(row.revision) !== expects) throw new Refusal('conflict', { current: { state: row.state } });
      const after = reworded(row, { text, crowd, revision: tx.revision });
      await saveSteps(tx, session, [{ before: row, after }]);
      return { data: presentAsked(after, null), persons: [actor.id!] };
    });
  }

  @Handles('question:withdraw')
  async withdraw({ actor, input, write }: Call<'question:withdraw'>): Answer<'question:withdraw'> {
    const { session, question } = input;
    return write([session], async (tx) => {
      const row = await findOwn(tx, { session, question, author: actor.id! });
      // What was merged into it would be lost with it.
      if (row.wordings > 1) throw new Refusal('conflict', { current: { state: row.state } });
      const after = { ...row, state: 'withdrawn' as const, is_pinned: false, revision: String(tx.revision) };
      await saveSteps(tx, session, [{ before: row, after }]);
      return { data: null, persons: [actor.id!] };
    });
  }
}

const nothingShown = { shown_attendance: null, shown_group: null };

/** What an author may still change: nobody else but the crew has seen it, and it stands for itself. */
async function findOwn(
  tx: ChannelTx,
  { session, question, author }: { session: string; question: string; author: string },
): Promise<QuestionRow> {
  const [row] = await findQuestions(tx.query, session, [question]);
  if (!row || row.author !== author || row.state === 'withdrawn') throw new Refusal('not-found');
  if (row.state !== 'new' || row.merged_into !== null)
    throw new Refusal('conflict', { current: { state: row.state } });
  return row;
}

/** As its author words it now; what the crew had made of it is gone. */
function reworded(
  row: QuestionRow,
  { text, crowd, revision }: { text: string; crowd: Crowd; revision: number },
): QuestionRow {
  const hints = hintsIn(text, crowd.hints);
  return { ...row, text, original: null, hints, revision: String(revision) };
}
