import { balanced } from '@miteinander/shared/questions/balanced';
import type { QuestionView, SupportView } from '@miteinander/shared/questions/questions.contract';

export type Order = 'support' | 'newest' | 'balanced';

export interface Ranked {
  question: QuestionView;
  n: number;
}

/** Figures by question. */
export function figuresOf(supports: readonly SupportView[]): ReadonlyMap<string, number> {
  return new Map(supports.map(({ id, n }) => [id, n]));
}

/** Pinned first; then as asked for, and what is equal by who has waited longest. */
export function ranked(questions: readonly Ranked[], order: 'support' | 'newest'): Ranked[] {
  return questions.toSorted(
    (a, b) =>
      Number(b.question.isPinned) - Number(a.question.isPinned) ||
      (order === 'support' ? b.n - a.n || approvedAt(a) - approvedAt(b) : approvedAt(b) - approvedAt(a)) ||
      (a.question.id < b.question.id ? -1 : 1),
  );
}

function approvedAt({ question }: Ranked): number {
  return question.approvedAt ?? question.askedAt;
}

/** As they are offered. */
export const orders = ['support', 'newest', 'balanced'] as const satisfies readonly Order[];

/** In one of the orders that people can choose. What is on the stage has had its turn. */
export function ordered(
  questions: readonly Ranked[],
  order: Order,
  onStage: readonly QuestionView[],
): Ranked[] {
  if (order !== 'balanced') return ranked(questions, order);
  const byId = new Map(questions.map((each) => [each.question.id, each]));
  const waiting = questions.map(({ question, n }) => ({ ...question, n }));
  return balanced(waiting, onStage).flatMap(({ id }) => byId.get(id) ?? []);
}
