import type { QaView, QuestionView, SupportView } from '@miteinander/shared/questions/questions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { ordered } from '../questions/question-order.ts';

/** A question as a screen shows it: with its figure, and the person it is for. */
export interface ListedQuestion {
  question: QuestionView;
  n: number;
  panelist: PanelistView | undefined;
}

interface Arrived {
  questions: readonly QuestionView[];
  supports: readonly SupportView[];
  panelists: readonly PanelistView[];
}

/** So many can be read from the last row, if they are short. */
const most = 6;
/** A line of text or of names, at the smallest size. */
const roomInLines = 13;
const lettersPerLine = 56;
const mostLines = 3;

export function listedQuestions({ questions, supports, panelists }: Arrived): ListedQuestion[] {
  const figures = new Map(supports.map(({ id, n }) => [id, n]));
  const people = new Map(panelists.map((panelist) => [panelist.id, panelist]));
  return questions.map((question) => ({
    question,
    n: figures.get(question.id) ?? 0,
    panelist: question.panelist === null ? undefined : people.get(question.panelist),
  }));
}

/** The question that is on the stage, or that comes next. */
export function placed(listed: readonly ListedQuestion[], place: 'now' | 'next'): ListedQuestion | null {
  return listed.find(({ question }) => question.place === place) ?? null;
}

/**
 * The first of those that wait for an answer, in the session's order. What is on the stage already is not among
 * them; what comes next is the first.
 */
export function topQuestions(
  listed: readonly ListedQuestion[],
  order: QaView['order'],
  limit: number = most,
): ListedQuestion[] {
  const waiting = listed.filter(({ question }) => question.state === 'approved' && question.place !== 'now');
  const byId = new Map(waiting.map((each) => [each.question.id, each]));
  const inOrder = ordered(waiting, order, turnsTaken(listed)).flatMap(
    ({ question }) => byId.get(question.id) ?? [],
  );
  const [next, others] = [inOrder.filter(isNext), inOrder.filter((each) => !isNext(each))];
  return [...next, ...others].slice(0, limit);
}

function isNext({ question }: ListedQuestion): boolean {
  return question.place === 'next';
}

/** Whose turn it was, as far as it is known; whoever is on the stage has it now. */
function turnsTaken(listed: readonly ListedQuestion[]): QuestionView[] {
  const onStage = listed
    .map(({ question }) => question)
    .filter(({ state, place }) => state === 'answered' || place === 'now');
  return onStage.toSorted(
    (a, b) => Number(a.place === 'now') - Number(b.place === 'now') || a.askedAt - b.askedAt,
  );
}

/** As many of the first as have room with up to three lines each; the longer they are, the fewer. */
export function shownQuestions(top: readonly ListedQuestion[]): readonly ListedQuestion[] {
  let left = roomInLines;
  const end = top.findIndex(({ question }) => {
    left -= 1 + Math.min(mostLines, Math.ceil(question.text.length / lettersPerLine));
    return left < 0;
  });
  return end < 0 ? top : top.slice(0, end);
}
