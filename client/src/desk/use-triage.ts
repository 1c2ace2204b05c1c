import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useState } from 'react';
import type { Panels } from './use-panels.ts';
import { useQuestions } from './use-questions.ts';
import type { Steering } from './use-steering.ts';
import { useTriageBoard } from './use-triage-board.ts';
import { useTriageCommands } from './use-triage-commands.ts';

interface TriageOptions {
  session: string | null;
  steering: Steering;
  panels: Panels;
}

/** Everything about the questions that the desk's parts share. */
export function useTriage({ session, steering, panels }: TriageOptions) {
  const questions = useQuestions(session);
  const board = useTriageBoard(session, questions);
  const commands = useTriageCommands(steering, questions.all);
  const [hasDetails, setDetails] = useState(false);
  const isHere = panels.view === 'questions';
  const { current, marked } = board;
  const chosen = marked.length > 0 ? marked : current ? [current] : [];
  return {
    session,
    questions,
    board,
    commands,
    isHere,
    /** what the keys act on: all that are marked, else the one */
    chosen: isHere ? chosen.filter((each) => !commands.isLeaving(each)) : [],
    hasDetails: hasDetails && isHere && current !== undefined,
    setDetails,
    labels: questions.qa?.labels ?? [],
    now: onStage(questions.all, 'now'),
    next: onStage(questions.all, 'next'),
  };
}

export type Triage = ReturnType<typeof useTriage>;

function onStage(questions: readonly QuestionView[], place: 'now' | 'next'): QuestionView | undefined {
  return questions.find((question) => question.place === place);
}
