import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { createContext, use } from 'react';
import type { OtherDesk } from '../crew/others.ts';
import type { ColumnName } from '../questions/triage-columns.ts';
import type { Label } from './qa-change.ts';

interface Surroundings {
  nowMs: number;
  labels: readonly Label[];
  panelists: readonly PanelistView[];
  others: readonly OtherDesk[];
  nameOf: (id: string) => string;
  /** what a group of the meeting is called */
  groupOf: (id: string) => string;
  onChoose: (column: ColumnName, id: string) => void;
}

/** What all cards look at beside their question. */
export const CardSurroundings = createContext<Surroundings | null>(null);

export function useCardSurroundings(): Surroundings {
  const surroundings = use(CardSurroundings);
  if (!surroundings) throw new Error('There are no CardSurroundings above this component.');
  return surroundings;
}
