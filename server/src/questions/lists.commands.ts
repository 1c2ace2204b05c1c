import { questionStates } from '@miteinander/shared/questions/question-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { Likeness } from './likeness.ts';
import { pageOf, parsedCursor } from './lists.cursors.ts';
import {
  answeredBySupport,
  approvedBySupport,
  findListed,
  findWordings,
  ofCrew,
  pageSize,
  publicByTime,
} from './lists.sql.ts';
import { historyOf, moderationLog } from './moderation-log.ts';
import type { QuestionRow } from './question-row.ts';
import { crewQuestion, publicQuestion } from './questions.presenter.ts';

/** Questions that are looked up [Q14]. */
@Injectable()
@Commands()
export class ListsCommands {
  constructor(
    private readonly database: Database,
    private readonly likeness: Likeness,
  ) {}

  @Handles('question:find-similar')
  async findSimilar(call: Call<'question:find-similar'>): Answer<'question:find-similar'> {
    const { session, text } = call.input;
    await this.mustBeOf(call.meeting, session);
    const rows = await this.likeness.find(session, text);
    return { data: rows.map((row) => listed(row, publicQuestion)) };
  }

  @Handles('question:list-public')
  async listPublic({ meeting, input }: Call<'question:list-public'>): Answer<'question:list-public'> {
    const { session, of, order } = input;
    const after = parsedCursor(input.after);
    await this.mustBeOf(meeting, session);
    const { query } = this.database;
    const bySupport = of === 'approved' ? approvedBySupport : answeredBySupport;
    const rows =
      order === 'newest'
        ? await publicByTime(query, { session, of, after })
        : await bySupport(query, { session, after });
    const { page, next } = pageOf(rows, pageSize.public);
    return { data: { questions: page.map((row) => listed(row, publicQuestion)), next } };
  }

  @Handles('question:list')
  async list({ meeting, input }: Call<'question:list'>): Answer<'question:list'> {
    const { session, of, words, label, isApart } = input;
    const after = parsedCursor(input.after);
    await this.mustBeOf(meeting, session);
    const states = of.length > 0 ? [...new Set(of)] : questionStates;
    const patterns = words === null ? null : patternsOf(words);
    const filter = { session, states, words: patterns, label, isApart, after };
    const { page, next } = pageOf(await ofCrew(this.database.query, filter), pageSize.crew);
    return { data: { questions: page.map((row) => listed(row, crewQuestion)), next } };
  }

  @Handles('question:look')
  async look({ meeting, input }: Call<'question:look'>): Answer<'question:look'> {
    const { session, question } = input;
    await this.mustBeOf(meeting, session);
    const data = await this.database.snapshot(async (query) => {
      const row = await findListed(query, session, question);
      if (!row) throw new Refusal('not-found');
      const family = await findWordings(query, row.root_id);
      const history = await historyOf(query, { meeting, session, question });
      return {
        ...listed(row, crewQuestion),
        notes: row.notes,
        messages: row.messages.map(({ from, text, at }) => ({ from, text, at })),
        wordings: wordingsOf(row, family),
        history,
      };
    });
    return { data };
  }

  @Handles('question:list-log')
  async listLog({ meeting, input }: Call<'question:list-log'>): Answer<'question:list-log'> {
    const { session, before } = input;
    await this.mustBeOf(meeting, session);
    return { data: await moderationLog(this.database.query, { meeting, session, before }) };
  }

  private async mustBeOf(meeting: string, session: string): Promise<void> {
    const found = await this.database.query('SELECT 1 FROM session WHERE id = $1 AND meeting_id = $2', [
      session,
      meeting,
    ]);
    if (found.length === 0) throw new Refusal('not-found');
  }
}

function listed(
  row: QuestionRow & { n: number },
  present: (row: QuestionRow) => ReturnType<typeof crewQuestion>,
) {
  return { question: present(row), n: row.n };
}

/** Everything below it in the tree of what was merged, each with the people who support this very wording. */
function wordingsOf(question: QuestionRow, family: readonly (QuestionRow & { own: number })[]) {
  const below = new Set([question.id]);
  for (let before = 0; before < below.size;) {
    before = below.size;
    for (const { id, merged_into } of family) if (merged_into && below.has(merged_into)) below.add(id);
  }
  return family
    .filter(({ id }) => id !== question.id && below.has(id))
    .map(({ id, text, own, revision }) => ({ id, text, n: own, revision: Number(revision) }));
}

/** Each word may stand anywhere, also inside of another one. */
function patternsOf(words: string): string[] {
  const each = words.split(/\s+/).filter(Boolean);
  return each.map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}
