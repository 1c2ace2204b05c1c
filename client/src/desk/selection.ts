import type { Scene } from '@miteinander/shared/display/display.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { Layout } from '../polls/result-figures.ts';
import { likelyPoll } from '../polls/run-sheet.ts';

/** What is in the preview. `null` follows the poll that is most likely meant. */
export type Selection =
  | { kind: 'poll'; id: string }
  | { kind: 'welcome' }
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
  if (selection?.kind === 'welcome') return { kind: 'welcome' };
  if (selection?.kind === 'announcement') return { kind: 'announcement', announcement: selection.id };
  if (!poll || place.session === null) return null;
  return { kind: 'poll', session: place.session, poll: poll.id, layout: place.layout };
}

export function isSameScene(a: Scene | null | undefined, b: Scene | null | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return false;
  if (a.kind === 'poll' && b.kind === 'poll') return a.poll === b.poll && a.layout === b.layout;
  if (a.kind === 'announcement' && b.kind === 'announcement') return a.announcement === b.announcement;
  return true;
}

/** The next way to show a result; without groups there is nothing to split by. */
export function nextLayout(layout: Layout, hasGroups: boolean): Layout {
  const order: Layout[] = hasGroups ? ['total', 'attendance', 'group'] : ['total', 'attendance'];
  return order[(order.indexOf(layout) + 1) % order.length] ?? 'total';
}
