import { randomUUID } from 'node:crypto';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import {
  Instead,
  type Moved,
  type QuestionsOfSpeakers,
  type QuestionToSpeak,
  type Wanting,
  type WordsToAsk,
} from '../people/instead.ts';
import { nameOn, refuseUntimely } from './asking.rules.ts';
import { findAsker } from './asking.sql.ts';
import { type Crowd, crowdOf, shownOf } from '../people/crowd.ts';
import { hintsIn } from './hints.ts';
import { conflictWith, inState } from './moderating.rules.ts';
import type { QuestionRow } from './question-row.ts';
import { findQa, findQuestions, insertQuestion, type NewQuestion } from './questions.sql.ts';
import { type BeforeSteps, momentOf, stepBack, stepped } from './steering.ts';

/** Questions whose authors speak instead, and questions of people who wanted to speak [F14]. */
@Injectable()
export class Spoken implements QuestionsOfSpeakers {
  constructor(instead: Instead) {
    instead.offers(this);
  }

  /** It waits in the archive, with its wording and its support. */
  async takeOff(
    tx: ChannelTx,
    wanting: Wanting,
    question: string,
  ): Promise<Moved & { spoken: QuestionToSpeak }> {
    const row = await find(tx, wanting.session, question);
    if (wanting.attendee !== null) refuseWhatIsNotTheirs(row, wanting.attendee);
    if (row.state !== 'new' && row.state !== 'approved') throw conflictWith(row);
    const after = inState(row, 'archived', await momentOf(tx, wanting.meeting));
    return { ...(await moved(tx, wanting.session, row, after)), spoken: spokenOf(row) };
  }

  /** What everybody could read is there again at once; what waited for the crew waits again. */
  async putBack(tx: ChannelTx, wanting: Wanting, question: string): Promise<Moved> {
    const row = await find(tx, wanting.session, question);
    if (row.state !== 'archived') throw conflictWith(row);
    const state = row.approved_at === null && wanting.moderator === null ? 'new' : 'approved';
    const after = inState(row, state, await momentOf(tx, wanting.meeting));
    return moved(tx, wanting.session, row, after);
  }

  async ask(tx: ChannelTx, wanting: Wanting, words: WordsToAsk): Promise<Moved> {
    const crowd = await crowdOf(tx.query, wanting.meeting);
    const asked = await this.asked(tx, { ...wanting, crowd }, words);
    const { id, author } = await insertQuestion(tx, {
      id: randomUUID(),
      meeting_id: wanting.meeting,
      session_id: wanting.session,
      text: words.text,
      language: null,
      hints: hintsIn(words.text, crowd.hints),
      ...asked,
      ...(asked.state === 'new' ? { shown_attendance: null, shown_group: null } : shownOf(asked, crowd)),
    });
    return { question: id, persons: author === null ? [] : [author], before: null };
  }

  /** One that was not there before is archived, and not deleted: others may support it already. */
  async undo(
    tx: ChannelTx,
    { meeting, session, question, before, revision }: Parameters<QuestionsOfSpeakers['undo']>[1],
  ): Promise<string[]> {
    if (before !== null) {
      const done = { before: before as BeforeSteps, data: null, revision, firstRevision: revision };
      return (await stepBack(tx, done)).persons;
    }
    const row = await find(tx, session, question);
    if (Number(row.revision) !== revision) throw conflictWith(row);
    const after = inState(row, 'archived', await momentOf(tx, meeting));
    return (await moved(tx, session, row, after)).persons;
  }

  /** Under the rules of questions [Q3]; only that nobody waits for slow mode, who has waited to speak. */
  private async asked(
    tx: ChannelTx,
    { meeting, session, attendee, moderator, crowd }: Wanting & { crowd: Crowd },
    { author, name, attendance, panelist }: WordsToAsk,
  ): Promise<
    Pick<
      NewQuestion,
      'author' | 'on_behalf_by' | 'name' | 'attendance' | 'group_id' | 'panelist_id' | 'is_apart' | 'state'
    >
  > {
    const qa = await findQa(tx.query, session);
    if (!qa) throw new Refusal('not-found');
    const panelist_id = qa.to_panelists ? panelist : null;
    const isByCrew = attendee === null;
    if (author === null) {
      const onBehalf = { on_behalf_by: moderator, name: crowd.names === 'off' ? null : name };
      return {
        author,
        ...onBehalf,
        attendance,
        group_id: null,
        panelist_id,
        is_apart: false,
        state: 'approved',
      };
    }
    const asker = await findAsker(tx.query, { meeting, session, author, panelist: panelist_id });
    if (!asker) throw new Refusal('not-found');
    if (!isByCrew) refuseUntimely({ ...asker, qa, sinceMs: null });
    const waits = !isByCrew && (qa.is_moderated || asker.asks_apart);
    return {
      author,
      on_behalf_by: null,
      name: nameOn(crowd.names, asker.name, name !== null),
      attendance: asker.attendance,
      group_id: asker.group_id,
      panelist_id,
      is_apart: asker.asks_apart,
      state: waits ? 'new' : 'approved',
    };
  }
}

async function find(tx: ChannelTx, session: string, question: string): Promise<QuestionRow> {
  const [row] = await findQuestions(tx.query, session, [question]);
  if (!row || row.state === 'withdrawn') throw new Refusal('not-found');
  if (row.merged_into !== null) throw conflictWith(row);
  return row;
}

/** Nor what others were merged into, which would go with it, nor what is on the stage. */
function refuseWhatIsNotTheirs(row: QuestionRow, attendee: string): void {
  if (row.author !== attendee) throw new Refusal('not-found');
  if (row.wordings > 1 || row.place === 'now') throw conflictWith(row);
}

async function moved(
  tx: ChannelTx,
  session: string,
  before: QuestionRow,
  after: QuestionRow,
): Promise<Moved> {
  return { question: after.id, ...(await stepped(tx, session, [{ before, after }])) };
}

function spokenOf({
  id,
  text,
  author,
  name,
  attendance,
  group_id,
  panelist_id,
}: QuestionRow): QuestionToSpeak {
  return { id, text, author, name, attendance, group: group_id, panelist: panelist_id };
}
