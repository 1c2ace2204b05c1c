import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useMemo, useState } from 'react';
import {
  type Selection,
  selectedPoll,
  selectedRow,
  selectionOf,
  steppedRow,
  welcomeRow,
} from './selection.ts';

/** What is in the preview; a new session begins with nothing chosen. */
export function useSelection(session: string | null, sheet: readonly PollView[]) {
  const [state, setState] = useState<{ session: string | null; selection: Selection }>({
    session,
    selection: null,
  });
  const selection = state.session === session ? state.selection : null;
  const poll = selectedPoll(selection, sheet);
  const row = selectedRow(selection, poll);
  const rows = useMemo(() => [welcomeRow, ...sheet.map(({ id }) => id)], [sheet]);
  const select = (next: Selection) => setState({ session, selection: next });
  const selectPoll = (id: string) => select({ kind: 'poll', id });
  const selectRow = (id: string) => select(selectionOf(id));
  const step = (by: 1 | -1) => {
    const next = steppedRow(rows, row ?? poll?.id ?? null, by);
    if (next !== undefined) selectRow(next);
  };
  return { selection, poll, row, select, selectPoll, selectRow, step };
}

export type Selected = ReturnType<typeof useSelection>;
