import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useMemo, useState } from 'react';
import type { DeskView } from './action-table.ts';
import {
  type Selection,
  selectedPoll,
  selectedRow,
  selectionOf,
  steppedRow,
  welcomeRow,
} from './selection.ts';

/**
 * What is in the preview; a new session or view begins with nothing chosen, which among the questions is the one on
 * the stage, and among the tables how far they are.
 */
export function useSelection(
  session: string | null,
  sheet: readonly PollView[],
  { view, isHarvest }: { view: DeskView; isHarvest: boolean },
) {
  const [state, setState] = useState<{ session: string | null; view: DeskView; selection: Selection }>({
    session,
    view,
    selection: null,
  });
  const chosen = state.session === session && state.view === view ? state.selection : null;
  const selection: Selection = chosen ?? ofView(view, isHarvest);
  const poll = selectedPoll(selection, sheet);
  const row = selectedRow(selection, poll);
  const rows = useMemo(() => [welcomeRow, ...sheet.map(({ id }) => id)], [sheet]);
  const select = (next: Selection) => setState({ session, view, selection: next });
  const selectPoll = (id: string) => select({ kind: 'poll', id });
  const selectRow = (id: string) => select(selectionOf(id));
  const step = (by: 1 | -1) => {
    const next = steppedRow(rows, row ?? poll?.id ?? null, by);
    if (next !== undefined) selectRow(next);
  };
  return { selection, poll, row, select, selectPoll, selectRow, step };
}

function ofView(view: DeskView, isHarvest: boolean): Selection {
  if (view === 'questions') return { kind: 'question' };
  if (view === 'sheet') return null;
  return isHarvest ? { kind: 'harvest', table: null } : { kind: 'tables' };
}

export type Selected = ReturnType<typeof useSelection>;
