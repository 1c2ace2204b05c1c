import { type Balanced, balanced } from '@miteinander/shared/questions/balanced';
import type { QaView, QuestionView } from '@miteinander/shared/questions/questions.contract';

/** Where a question stands for the crew; on the stage is a place, the others are states. */
export const columnNames = ['new', 'approved', 'stage', 'done'] as const;
export type ColumnName = (typeof columnNames)[number];
export type Columns = Readonly<Record<ColumnName, readonly QuestionView[]>>;
export type Order = QaView['order'];

export interface ColumnOptions {
  /** how many support it */
  supportOf: (id: string) => number;
  order: Order;
  /** the list of those whose author was blocked, instead of the others */
  isApart: boolean;
}

/**
 * Questions as the desk lists them: whoever waits longest first, the approved ones as asked for, on the stage what
 * is now before what comes next, and of what is done the last thing first. What was merged stands for itself no more.
 */
export function triageColumns(questions: readonly QuestionView[], options: ColumnOptions): Columns {
  const own = questions.filter(({ crew }) => !crew?.mergedInto);
  const isIn = (column: ColumnName) => own.filter((question) => columnOf(question) === column);
  const asked = isIn('new').filter(({ crew }) => (crew?.isApart ?? false) === options.isApart);
  return {
    new: asked.toSorted((a, b) => a.askedAt - b.askedAt || a.id.localeCompare(b.id)),
    approved: pinnedFirst(ordered(own, options)),
    stage: isIn('stage').toSorted((a, b) => Number(b.place === 'now') - Number(a.place === 'now')),
    done: isIn('done').toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0)),
  };
}

export function columnOf({ state, place }: Pick<QuestionView, 'state' | 'place'>): ColumnName {
  if (state === 'new') return 'new';
  if (state !== 'approved') return 'done';
  return place === null ? 'approved' : 'stage';
}

function ordered(questions: readonly QuestionView[], { order, supportOf }: ColumnOptions) {
  const approved = questions.filter((question) => columnOf(question) === 'approved');
  const since = (question: QuestionView) => question.approvedAt ?? question.askedAt;
  const newest = approved.toSorted((a, b) => since(b) - since(a) || a.id.localeCompare(b.id));
  if (order === 'newest') return newest;
  if (order === 'balanced') {
    const byId = new Map(approved.map((question) => [question.id, question]));
    return inTurn(questions, supportOf).flatMap(({ id }) => byId.get(id) ?? []);
  }
  return newest.toReversed().toSorted((a, b) => supportOf(b.id) - supportOf(a.id));
}

/** The approved ones so that hall and remote take turns, and why; what was answered and is on the stage are turns taken. */
export function inTurn(questions: readonly QuestionView[], supportOf: (id: string) => number): Balanced[] {
  const waiting = questions.filter((question) => columnOf(question) === 'approved');
  const answered = questions.filter(({ state }) => state === 'answered');
  const staged = questions.filter((question) => columnOf(question) === 'stage');
  const taken = [...answered.toSorted((a, b) => (a.revision ?? 0) - (b.revision ?? 0)), ...staged];
  return balanced(
    waiting.map((question) => ({ ...question, n: supportOf(question.id) })),
    taken,
  );
}

function pinnedFirst(questions: readonly QuestionView[]): readonly QuestionView[] {
  return questions.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned));
}
