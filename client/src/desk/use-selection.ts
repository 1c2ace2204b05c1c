import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { useState } from 'react';
import { neighbour } from '../polls/run-sheet.ts';
import { type Selection, selectedPoll } from './selection.ts';

/** What is in the preview; a new session begins with nothing chosen. */
export function useSelection(session: string | null, sheet: readonly PollView[]) {
  const [state, setState] = useState<{ session: string | null; selection: Selection }>({
    session,
    selection: null,
  });
  const selection = state.session === session ? state.selection : null;
  const poll = selectedPoll(selection, sheet);
  const select = (next: Selection) => setState({ session, selection: next });
  const selectPoll = (id: string) => select({ kind: 'poll', id });
  const step = (by: 1 | -1) => {
    const next = neighbour(sheet, poll?.id ?? null, by);
    if (next) selectPoll(next.id);
  };
  return { selection, poll, select, selectPoll, step };
}
