import { useMemo } from 'react';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';
import type { ArrivedQuestions } from './picture.ts';

/** What has arrived of a session's questions in one stream; the same object as long as nothing has changed. */
export function useQuestionsIn(session: string | null, stream: string): ArrivedQuestions {
  const qa = useThingIn(session, stream, 'qa', session);
  const questions = useThingsIn(session, stream, 'questions');
  const supports = useThingsIn(session, stream, 'supports');
  const panelists = useThingsIn(session, stream, 'panelists');
  return useMemo(() => ({ qa, questions, supports, panelists }), [qa, questions, supports, panelists]);
}
