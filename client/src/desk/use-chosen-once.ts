import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useState } from 'react';
import type { Triage } from './use-triage.ts';

/** What was chosen when the dialog opened: it is about these, whatever moves meanwhile. */
export function useChosenOnce({ chosen }: Triage): readonly QuestionView[] {
  const [once] = useState(chosen);
  return once;
}
