/** Every statement about single questions. All run under the lock of the session's channel. */
import { isPublic } from '@miteinander/shared/questions/question-states';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import { type Counters, shifted } from './counters.ts';
import { qaColumns, type QaRow } from './qa-row.ts';
import { questionColumns, type QuestionRow } from './question-row.ts';
import { refreshWindow } from './window.ts';

/** How a question was, and how it is from now on. */
export interface Step {
  before: QuestionRow;
  after: QuestionRow;
}

export async function findQa(query: Query, session: string): Promise<QaRow | undefined> {
  const [row] = await query<QaRow>(`SELECT ${qaColumns} FROM qa WHERE session_id = $1`, [session]);
  return row;
}

export function findQuestions(query: Query, session: string, ids: readonly string[]): Promise<QuestionRow[]> {
  return query<QuestionRow>(
    `SELECT ${questionColumns} FROM question q WHERE q.id = ANY ($2) AND q.session_id = $1`,
    [session, ids],
  );
}

/** What is on the stage and what comes next. */
export function findPlaced(query: Query, session: string): Promise<QuestionRow[]> {
  return query<QuestionRow>(
    `SELECT ${questionColumns} FROM question q WHERE q.session_id = $1 AND q.place IS NOT NULL`,
    [session],
  );
}

export type NewQuestion = Pick<
  QuestionRow,
  | 'id'
  | 'meeting_id'
  | 'session_id'
  | 'author'
  | 'on_behalf_by'
  | 'text'
  | 'language'
  | 'name'
  | 'attendance'
  | 'group_id'
  | 'shown_attendance'
  | 'shown_group'
  | 'panelist_id'
  | 'is_apart'
  | 'hints'
> & { state: 'new' | 'approved' };

/** Stores a question with its figure, counts it, and lets it into the window if there is room. */
export async function insertQuestion(tx: ChannelTx, question: NewQuestion): Promise<QuestionRow> {
  const { id, meeting_id: meeting, session_id: session, state } = question;
  const inserted = tx.query<QuestionRow>(
    `INSERT INTO question AS q (id, root_id, meeting_id, session_id, author, on_behalf_by, text, language, name,
       attendance, group_id, shown_attendance, shown_group, panelist_id, is_apart, hints, state, approved_at, revision,
       stamp)
     VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
       CASE WHEN $16 = 'approved' THEN clock_timestamp() END, $17, $17)
     RETURNING ${questionColumns}`,
    [
      id,
      meeting,
      session,
      question.author,
      question.on_behalf_by,
      question.text,
      question.language,
      question.name,
      question.attendance,
      question.group_id,
      question.shown_attendance,
      question.shown_group,
      question.panelist_id,
      question.is_apart,
      question.hints,
      state,
      tx.revision,
    ],
  );
  const tallied = tx.query(
    `INSERT INTO question_tally (question_id, meeting_id, session_id, is_listed, revision)
     VALUES ($1, $2, $3, $4, $5)`,
    [id, meeting, session, state === 'approved', tx.revision],
  );
  const [[row], qa] = await Promise.all([inserted, findQa(tx.query, session), tallied]);
  const counters = shifted(qa!.counters, [], [row!]);
  await Promise.all([saveCounters(tx, session, counters), refreshWindow(tx, session)]);
  return row!;
}

/**
 * Stores what has become of questions, with everything that follows from it: who stands where, what is counted, what
 * is listed, what is in the window. As many statements for fifty questions as for one.
 */
export async function saveSteps(tx: ChannelTx, session: string, steps: readonly Step[]): Promise<void> {
  const left = steps.filter(({ before, after }) => before.place !== null && before.place !== after.place);
  // Two must not stand on one place, not even for a moment.
  if (left.length > 0)
    await tx.query('UPDATE question SET place = NULL WHERE id = ANY ($1)', [
      left.map(({ before }) => before.id),
    ]);
  const [qa] = await Promise.all([
    findQa(tx.query, session),
    updateQuestions(
      tx,
      steps.map(({ after }) => after),
    ),
    updateListed(tx, steps),
  ]);
  const counters = shifted(
    qa!.counters,
    steps.map(({ before }) => before),
    steps.map(({ after }) => after),
  );
  await Promise.all([saveCounters(tx, session, counters), refreshWindow(tx, session)]);
}

/** Everything that may change of a question; `revision` is among it. */
function updateQuestions(tx: ChannelTx, rows: readonly QuestionRow[]): Promise<unknown[]> {
  return tx.query(
    `UPDATE question q SET text = n.text, original = n.original, shown_attendance = n.shown_attendance,
       shown_group = n.shown_group, state = n.state, place = n.place, is_pinned = n.is_pinned, is_apart = n.is_apart,
       approved_at = n.approved_at, moved_at = n.moved_at, declined = n.declined, answer = n.answer,
       merged_into = n.merged_into, root_id = n.root_id, wordings = n.wordings, labels = n.labels,
       assigned_to = n.assigned_to, notes = n.notes, messages = n.messages, hints = n.hints, follow_up = n.follow_up,
       split = n.split, revision = n.revision, stamp = $2
     FROM jsonb_to_recordset($1) AS n (id uuid, text text, original text, shown_attendance text,
       shown_group text, state text, place text, is_pinned boolean, is_apart boolean, approved_at timestamptz,
       moved_at timestamptz, declined jsonb, answer jsonb, merged_into uuid, root_id uuid, wordings int, labels text[],
       assigned_to uuid, notes jsonb, messages jsonb, hints text[], follow_up jsonb, split jsonb, revision bigint)
     WHERE q.id = n.id`,
    [JSON.stringify(rows), tx.revision],
  );
}

async function updateListed(tx: ChannelTx, steps: readonly Step[]): Promise<void> {
  const moved = steps.filter(({ before, after }) => isListed(before) !== isListed(after));
  if (moved.length === 0) return;
  await tx.query(
    `UPDATE question_tally t SET is_listed = n.is_listed FROM unnest($1::uuid[], $2::boolean[]) AS n (id, is_listed)
     WHERE t.question_id = n.id`,
    [moved.map(({ after }) => after.id), moved.map(({ after }) => isListed(after))],
  );
}

/** It can be supported and stands for itself: it is in the ranks of support, which what was answered leaves. */
function isListed({ state, merged_into }: Pick<QuestionRow, 'state' | 'merged_into'>): boolean {
  return state === 'approved' && merged_into === null;
}

/** Everybody can read it, and it stands for itself. */
export function isShown({ state, merged_into }: Pick<QuestionRow, 'state' | 'merged_into'>): boolean {
  return state !== 'withdrawn' && isPublic(state) && merged_into === null;
}

export async function saveCounters(tx: ChannelTx, session: string, counters: Counters): Promise<void> {
  await tx.query('UPDATE qa SET counters = $2, stamp = $3 WHERE session_id = $1', [
    session,
    JSON.stringify(counters),
    tx.revision,
  ]);
}

/** The authors of questions and of all that were merged into them: whose own streams tell what became of it. */
export async function authorsOf(query: Query, roots: readonly string[]): Promise<string[]> {
  const rows = await query<{ author: string }>(
    'SELECT DISTINCT author FROM question WHERE root_id = ANY ($1) AND author IS NOT NULL',
    [[...new Set(roots)]],
  );
  return rows.map(({ author }) => author);
}

/** Who has ever given support to one of these, or to something that was merged into it. */
export async function supportersOf(query: Query, roots: readonly string[]): Promise<string[]> {
  const rows = await query<{ attendee_id: string }>(
    `SELECT DISTINCT s.attendee_id FROM question q JOIN question_support s ON s.question_id = q.id
     WHERE q.root_id = ANY ($1)`,
    [[...new Set(roots)]],
  );
  return rows.map(({ attendee_id }) => attendee_id);
}
