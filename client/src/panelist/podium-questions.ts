import { type ListedQuestion, listedQuestions, placed, topQuestions } from '../stage/listed-questions.ts';
import type { ArrivedQuestions } from '../stage/picture.ts';

export interface PodiumQuestions {
  now: ListedQuestion | null;
  next: ListedQuestion | null;
  /** addressed or given to whoever sits here; what is on the stage already stands above */
  mine: ListedQuestion[];
  /** all the others that wait for an answer, in the session's order */
  others: ListedQuestion[];
}

/** More than these nobody reads on a podium. */
const most = 30;

/** What the podium sees of a session's questions. */
export function podiumQuestions(
  arrived: ArrivedQuestions,
  me: { panelist: string | null; access: string },
): PodiumQuestions {
  const listed = listedQuestions(arrived);
  const waiting = topQuestions(listed, arrived.qa?.order ?? 'support', Infinity);
  const isMine = ({ question }: ListedQuestion) =>
    (question.panelist !== null && question.panelist === me.panelist) || question.assignedTo === me.access;
  return {
    now: placed(listed, 'now'),
    next: placed(listed, 'next'),
    mine: waiting.filter((each) => isMine(each) && each.question.place === null),
    others: waiting.filter((each) => !isMine(each) && each.question.place === null).slice(0, most),
  };
}
