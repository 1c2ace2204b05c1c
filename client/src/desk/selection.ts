import type { Scene } from '@miteinander/shared/display/display.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { Layout } from '../polls/result-figures.ts';
import { likelyPoll } from '../polls/run-sheet.ts';

/** What is in the preview. `null` follows the poll that is most likely meant. */
export type Selection =
  | { kind: 'poll'; id: string }
  | { kind: 'welcome' }
  | { kind: 'timer' }
  | { kind: 'question' }
  | { kind: 'questions' }
  | { kind: 'tables' }
  | { kind: 'harvest'; table: string | null }
  | { kind: 'announcement'; id: string }
  | null;

/** The poll the desk's keys act on: also while welcome or an announcement is in the preview. */
export function selectedPoll(selection: Selection, sheet: readonly PollView[]): PollView | undefined {
  const chosen = selection?.kind === 'poll' ? sheet.find((poll) => poll.id === selection.id) : undefined;
  return chosen ?? likelyPoll(sheet);
}

/** The scene that taking the preview would show. */
export function sceneOf(
  selection: Selection,
  poll: PollView | undefined,
  place: { session: string | null; layout: Layout },
): Scene | null {
  if (selection?.kind === 'welcome' || selection?.kind === 'timer') return { kind: selection.kind };
  if (selection?.kind === 'announcement') return { kind: 'announcement', announcement: selection.id };
  if (selection?.kind === 'harvest' && place.session !== null)
    return { ...selection, session: place.session };
  if (isOfView(selection) && place.session !== null) return { kind: selection.kind, session: place.session };
  if (!poll || place.session === null) return { kind: 'welcome' };
  return { kind: 'poll', session: place.session, poll: poll.id, layout: place.layout };
}

/** What shows the questions or the tables of a session, whichever those are. */
function isOfView(selection: Selection): selection is { kind: 'question' | 'questions' | 'tables' } {
  return ['question', 'questions', 'tables'].includes(selection?.kind ?? '');
}

export const welcomeRow = 'welcome';

/** The row of the run sheet that stands for what is chosen; null if that is none of its items. */
export function selectedRow(selection: Selection, poll: PollView | undefined): string | null {
  if (selection?.kind === 'timer' || selection?.kind === 'announcement') return null;
  if (isOfView(selection) || selection?.kind === 'harvest') return null;
  return selection?.kind === 'welcome' ? welcomeRow : (poll?.id ?? welcomeRow);
}

export function selectionOf(row: string): Selection {
  return row === welcomeRow ? { kind: 'welcome' } : { kind: 'poll', id: row };
}

/** The row above or below; the ends stay where they are. Beside the list it begins where the poll is. */
export function steppedRow(rows: readonly string[], row: string | null, step: 1 | -1): string | undefined {
  const index = row === null ? -1 : rows.indexOf(row);
  if (index < 0) return rows[step === 1 ? 0 : rows.length - 1];
  return rows[Math.max(0, Math.min(rows.length - 1, index + step))];
}

export function isSameScene(a: Scene | null | undefined, b: Scene | null | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return false;
  if (a.kind === 'poll' && b.kind === 'poll') return a.poll === b.poll && a.layout === b.layout;
  if ('session' in a && 'session' in b && a.session !== b.session) return false;
  if (a.kind === 'harvest' && b.kind === 'harvest') return a.table === b.table;
  if (a.kind === 'announcement' && b.kind === 'announcement') return a.announcement === b.announcement;
  return true;
}

/** The next way to show a result; without groups there is nothing to split by. */
export function nextLayout(layout: Layout, hasGroups: boolean): Layout {
  const order: Layout[] = hasGroups ? ['total', 'attendance', 'group'] : ['total', 'attendance'];
  return order[(order.indexOf(layout) + 1) % order.length] ?? 'total';
}

/** The row of the run sheet that is on the stage; null if that is none of its items. */
export function shownRow(scene: Scene | undefined): string | null {
  if (scene?.kind === 'welcome') return welcomeRow;
  return scene?.kind === 'poll' ? scene.poll : null;
}
