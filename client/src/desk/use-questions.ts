import type { QaView, QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { useMemo } from 'react';
import { useHasArrived } from '../live/hooks.tsx';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';

/** What the crew knows of a session's questions, as far as they are live. */
export interface Questions {
  all: readonly QuestionView[];
  supports: ReadonlyMap<string, number>;
  qa: QaView | undefined;
  panelists: readonly PanelistView[];
  hasArrived: boolean;
}

export function useQuestions(session: string | null): Questions {
  const all = useThingsIn(session, 'crew', 'questions');
  const figures = useThingsIn(session, 'crew', 'supports');
  const qa = useThingIn(session, 'crew', 'qa', session);
  const podium = useThingsIn(session, 'crew', 'panelists');
  const hasArrived = useHasArrived(session, 'crew');
  const supports = useMemo(() => new Map(figures.map(({ id, n }) => [id, n])), [figures]);
  const panelists = useMemo(() => podium.toSorted((a, b) => a.position - b.position), [podium]);
  return { all, supports, qa, panelists, hasArrived };
}
