/**
 * Everything the desk can do at one press, in the order in which it is listed: the one source of the key bindings,
 * of the list of keys and of the command palette. What the keys do is a `Record` of these names, so that a key
 * without an action does not compile.
 *
 * Keys are named as `firedKey` names them; several do the same, none means: by button or palette only.
 */
export const actionTable = {
  take: { group: 'stage', keys: ['space'] },
  undo: { group: 'stage', keys: ['z'] },
  black: { group: 'stage', keys: ['b'] },
  welcome: { group: 'stage', keys: ['q'] },
  layout: { group: 'stage', keys: ['v'] },
  stage: { group: 'stage', keys: ['l'] },
  next: { group: 'sheet', keys: ['j'] },
  previous: { group: 'sheet', keys: ['k'] },
  moveUp: { group: 'sheet', keys: ['alt+up'] },
  moveDown: { group: 'sheet', keys: ['alt+down'] },
  improvise: { group: 'sheet', keys: ['u'] },
  open: { group: 'poll', keys: ['o'] },
  extend: { group: 'poll', keys: ['+'] },
  close: { group: 'poll', keys: ['c'] },
  reveal: { group: 'poll', keys: ['r'] },
  edit: { group: 'poll', keys: ['e'] },
  repeat: { group: 'poll', keys: [] },
  archive: { group: 'poll', keys: [] },
  remove: { group: 'poll', keys: [] },
  timer: { group: 'timer', keys: ['t'] },
  timerMore: { group: 'timer', keys: ['>'] },
  timerLess: { group: 'timer', keys: ['<'] },
  timerShow: { group: 'timer', keys: [] },
  timerStop: { group: 'timer', keys: [] },
  announce: { group: 'timer', keys: ['d'] },
  session: { group: 'desk', keys: ['s'] },
  nextSession: { group: 'desk', keys: ['f'] },
  displays: { group: 'desk', keys: ['p'] },
  recent: { group: 'desk', keys: ['h'] },
  archived: { group: 'desk', keys: [] },
  palette: { group: 'desk', keys: ['/', 'mod+k'] },
  keys: { group: 'desk', keys: ['?'] },
} as const satisfies Record<string, { group: ActionGroup; keys: readonly string[] }>;

export const actionGroups = ['stage', 'sheet', 'poll', 'timer', 'desk'] as const;
export type ActionGroup = (typeof actionGroups)[number];
export type ActionName = keyof typeof actionTable;

export const actionNames = Object.keys(actionTable) as ActionName[];

/** What each action does now; undefined: not possible at the moment. */
export type DeskActions = Readonly<Record<ActionName, (() => void) | undefined>>;

export function keysOf(name: ActionName): readonly string[] {
  return actionTable[name].keys;
}

const byKey = new Map(actionNames.flatMap((name) => keysOf(name).map((key) => [key, name] as const)));

export function actionOf(key: string): ActionName | undefined {
  return byKey.get(key);
}

/** As `aria-keyshortcuts` wants it. */
export function keyShortcuts(name: ActionName): string | undefined {
  const names: Record<string, string> = {
    space: 'Space',
    'alt+up': 'Alt+ArrowUp',
    'alt+down': 'Alt+ArrowDown',
    'mod+k': 'Control+K',
  };
  return (
    keysOf(name)
      .map((key) => names[key] ?? key.toUpperCase())
      .join(' ') || undefined
  );
}
