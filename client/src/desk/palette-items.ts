import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { actionNames, type ActionName, type DeskActions } from './action-table.ts';
import type { DisplayHealth } from './display-health.ts';

export type PaletteGroup = 'actions' | 'polls' | 'sessions' | 'displays';

/** Something that can be found by its name, and what happens then. */
export interface PaletteItem {
  id: string;
  group: PaletteGroup;
  name: string;
  /** the action whose key stands beside it */
  action?: ActionName;
  run: () => void;
}

interface PaletteSources {
  actions: DeskActions;
  nameOfAction: (name: ActionName) => string;
  text: (text: Text) => string;
  polls: readonly PollView[];
  sessions: readonly SessionView[];
  displays: readonly DisplayHealth[];
  onPoll: (id: string) => void;
  onSession: (id: string) => void;
  onDisplays: () => void;
}

/** What makes sense only under the hand; a label needs its digit. */
const steps: ReadonlySet<ActionName> = new Set([
  'questionDown',
  'questionUp',
  'columnBefore',
  'columnAfter',
  'mark',
  'markDown',
  'markUp',
  'label',
  'tableDown',
  'tableUp',
  'markStatement',
  'markStatementDown',
  'markStatementUp',
]);

/** Everything that can be found: what can be done now, then polls, sessions and displays by name. */
export function paletteItems(sources: PaletteSources): PaletteItem[] {
  const { actions, nameOfAction, text, polls, sessions, displays } = sources;
  const doable = actionNames.flatMap((name): PaletteItem[] => {
    const run = actions[name];
    if (!run || name === 'palette' || steps.has(name)) return [];
    return [
      { id: `action ${name}`, group: 'actions', name: nameOfAction(name), action: name, run: () => run() },
    ];
  });
  return [
    ...doable,
    ...polls.map(({ id, question }) => item('polls', id, text(question), () => sources.onPoll(id))),
    ...sessions.map(({ id, title }) => item('sessions', id, text(title), () => sources.onSession(id))),
    ...displays.map(({ display }) => item('displays', display.id, display.name, sources.onDisplays)),
  ];
}

function item(group: PaletteGroup, id: string, name: string, run: () => void): PaletteItem {
  return { id: `${group} ${id}`, group, name, run };
}
