import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

/**
 * Everything the desk can do at one press, in the order in which it is listed: the one source of the key bindings,
 * of the list of keys and of the command palette. What the keys do is a `Record` of these names, so that a key
 * without an action does not compile.
 *
 * Keys are named as `firedKey` names them; several do the same, none means: by button or palette only. What has a
 * view has its keys there alone, so that the run sheet and the questions share the few good ones.
 */
export const actionTable = {
  take: { group: 'stage', keys: ['space'] },
  undo: { group: 'stage', keys: ['z'] },
  black: { group: 'stage', keys: ['b'] },
  welcome: { group: 'stage', keys: ['q'] },
  layout: { group: 'stage', keys: ['v'], view: 'sheet' },
  stage: { group: 'stage', keys: ['l'] },
  next: { group: 'sheet', keys: ['j'], view: 'sheet' },
  previous: { group: 'sheet', keys: ['k'], view: 'sheet' },
  moveUp: { group: 'sheet', keys: ['alt+up'], view: 'sheet' },
  moveDown: { group: 'sheet', keys: ['alt+down'], view: 'sheet' },
  improvise: { group: 'sheet', keys: ['u'], view: 'sheet' },
  open: { group: 'poll', keys: ['o'], view: 'sheet' },
  extend: { group: 'poll', keys: ['+'], view: 'sheet' },
  close: { group: 'poll', keys: ['c'], view: 'sheet' },
  reveal: { group: 'poll', keys: ['r'], view: 'sheet' },
  edit: { group: 'poll', keys: ['e'], view: 'sheet' },
  repeat: { group: 'poll', keys: [], view: 'sheet' },
  archive: { group: 'poll', keys: [], view: 'sheet' },
  remove: { group: 'poll', keys: [], view: 'sheet' },
  questionDown: { group: 'questions', keys: ['j', 'down'], view: 'questions' },
  questionUp: { group: 'questions', keys: ['k', 'up'], view: 'questions' },
  columnBefore: { group: 'questions', keys: ['left'], view: 'questions' },
  columnAfter: { group: 'questions', keys: ['right'], view: 'questions' },
  mark: { group: 'questions', keys: ['x'], view: 'questions' },
  markDown: { group: 'questions', keys: ['shift+down'], view: 'questions' },
  markUp: { group: 'questions', keys: ['shift+up'], view: 'questions' },
  details: { group: 'questions', keys: ['enter'], view: 'questions' },
  find: { group: 'questions', keys: ['/'], view: 'questions' },
  askFor: { group: 'questions', keys: ['u'], view: 'questions' },
  apart: { group: 'questions', keys: [], view: 'questions' },
  asking: { group: 'questions', keys: [], view: 'questions' },
  qaSettings: { group: 'questions', keys: [','], view: 'questions' },
  qaFigures: { group: 'questions', keys: [], view: 'questions' },
  approve: { group: 'question', keys: ['a'], view: 'questions' },
  decline: { group: 'question', keys: ['n'], view: 'questions' },
  comeNext: { group: 'question', keys: ['c'], view: 'questions' },
  goLive: { group: 'question', keys: ['o'], view: 'questions' },
  advance: { group: 'question', keys: ['w'], view: 'questions' },
  answered: { group: 'question', keys: ['i'], view: 'questions' },
  merge: { group: 'question', keys: ['m'], view: 'questions' },
  label: {
    group: 'question',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    view: 'questions',
  },
  pin: { group: 'question', keys: ['*'], view: 'questions' },
  reword: { group: 'question', keys: ['e'], view: 'questions' },
  note: { group: 'question', keys: ['+'], view: 'questions' },
  askBack: { group: 'question', keys: ['r'], view: 'questions' },
  answer: { group: 'question', keys: ['y'], view: 'questions' },
  assign: { group: 'question', keys: ['.'], view: 'questions' },
  followUp: { group: 'question', keys: [], view: 'questions' },
  speakInstead: { group: 'question', keys: [], view: 'questions' },
  setApart: { group: 'question', keys: [], view: 'questions' },
  restore: { group: 'question', keys: ['backspace'], view: 'questions' },
  putAway: { group: 'question', keys: ['delete'], view: 'questions' },
  showQuestions: { group: 'question', keys: ['v'], view: 'questions' },
  roundNext: { group: 'tables', keys: ['w'], view: 'tables' },
  roundClose: { group: 'tables', keys: [], view: 'tables' },
  roundBack: { group: 'tables', keys: [], view: 'tables' },
  tableDown: { group: 'tables', keys: ['j', 'down'], view: 'tables' },
  tableUp: { group: 'tables', keys: ['k', 'up'], view: 'tables' },
  tableDetails: { group: 'tables', keys: ['enter'], view: 'tables' },
  helpComing: { group: 'tables', keys: ['c'], view: 'tables' },
  helpDone: { group: 'tables', keys: ['i'], view: 'tables' },
  freeScribe: { group: 'tables', keys: [], view: 'tables' },
  tablesSetUp: { group: 'tables', keys: [','], view: 'tables' },
  tableCodes: { group: 'tables', keys: [], view: 'tables' },
  tablesCsv: { group: 'tables', keys: [], view: 'tables' },
  showTables: { group: 'tables', keys: ['v'], view: 'tables' },
  markStatement: { group: 'harvest', keys: ['x'], view: 'tables' },
  markStatementDown: { group: 'harvest', keys: ['shift+down'], view: 'tables' },
  markStatementUp: { group: 'harvest', keys: ['shift+up'], view: 'tables' },
  together: { group: 'harvest', keys: ['m'], view: 'tables' },
  rewordStatement: { group: 'harvest', keys: ['e'], view: 'tables' },
  setApartStatement: { group: 'harvest', keys: ['backspace'], view: 'tables' },
  takeOutStatement: { group: 'harvest', keys: ['delete'], view: 'tables' },
  groupUp: { group: 'harvest', keys: ['alt+up'], view: 'tables' },
  groupDown: { group: 'harvest', keys: ['alt+down'], view: 'tables' },
  pollOfTables: { group: 'harvest', keys: ['u'], view: 'tables' },
  floorPanel: { group: 'floor', keys: ['shift+d'] },
  floorNext: { group: 'floor', keys: ['shift+w'], inView: { word: ['w'] } },
  floorEnd: { group: 'floor', keys: ['shift+e'], inView: { word: ['e'] } },
  floorPause: { group: 'floor', keys: ['shift+p'] },
  floorMore: { group: 'floor', keys: ['shift+m'], inView: { word: ['+'] } },
  floorBack: { group: 'floor', keys: ['shift+n'], inView: { word: ['n'] } },
  floorDown: { group: 'floor', keys: ['shift+j'], inView: { word: ['j', 'down'] } },
  floorUp: { group: 'floor', keys: ['shift+k'], inView: { word: ['k', 'up'] } },
  floorCall: { group: 'floor', keys: ['shift+c'], inView: { word: ['c'] } },
  floorGive: { group: 'floor', keys: ['shift+g'] },
  floorRemove: { group: 'floor', keys: ['shift+x'], inView: { word: ['delete'] } },
  floorList: { group: 'floor', keys: ['shift+l'] },
  floorAdd: { group: 'floor', keys: ['shift+u'], inView: { word: ['u'] } },
  floorPanelist: { group: 'podium', keys: ['shift+b'] },
  phaseNext: { group: 'podium', keys: ['shift+a'], inView: { word: ['a'] } },
  phaseMore: { group: 'podium', keys: ['shift+i'] },
  podiumTell: { group: 'podium', keys: ['shift+s'] },
  podiumAdd: { group: 'podium', keys: ['shift+h'] },
  podiumSeen: { group: 'podium', keys: ['shift+q'] },
  floorMoveUp: { group: 'list', keys: ['alt+up'], view: 'word' },
  floorMoveDown: { group: 'list', keys: ['alt+down'], view: 'word' },
  floorByRules: { group: 'list', keys: ['r'], view: 'word' },
  floorShuffle: { group: 'list', keys: [], view: 'word' },
  floorRound: { group: 'list', keys: [], view: 'word' },
  floorTime: { group: 'list', keys: ['i'], view: 'word' },
  floorWrite: { group: 'list', keys: [], view: 'word' },
  floorSettings: { group: 'list', keys: [','], view: 'word' },
  planEdit: { group: 'list', keys: ['.'], view: 'word' },
  floorTurns: { group: 'list', keys: [], view: 'word' },
  showFloor: { group: 'list', keys: ['v'], view: 'word' },
  timer: { group: 'timer', keys: ['t'] },
  timerMore: { group: 'timer', keys: ['>'] },
  timerLess: { group: 'timer', keys: ['<'] },
  timerShow: { group: 'timer', keys: [] },
  timerStop: { group: 'timer', keys: [] },
  announce: { group: 'timer', keys: ['d'] },
  view: { group: 'desk', keys: ['g'] },
  session: { group: 'desk', keys: ['s'] },
  nextSession: { group: 'desk', keys: ['f'] },
  displays: { group: 'desk', keys: ['p'] },
  recent: { group: 'desk', keys: ['h'] },
  archived: { group: 'desk', keys: [] },
  palette: { group: 'desk', keys: ['/', 'mod+k'] },
  keys: { group: 'desk', keys: ['?'] },
} as const satisfies Record<string, ActionLine>;

interface ActionLine {
  group: ActionGroup;
  keys: readonly string[];
  /** the keys mean this only there, before what they mean anywhere */
  view?: DeskView;
  /** what does the same with less effort where the hand stays */
  inView?: Partial<Record<DeskView, readonly string[]>>;
}

/** What the centre of the desk shows: the run sheet's poll, the questions, the list of speakers, or the round tables. */
export const deskViews = ['sheet', 'questions', 'word', 'tables'] as const;
export type DeskView = (typeof deskViews)[number];

/** Those that a session of this format has. */
export function viewsOf(format: SessionView['format'] | undefined): readonly DeskView[] {
  return deskViews.filter((view) => view !== 'tables' || format === 'round_table');
}

/**
 * What the centre shows in a session: what was chosen there. What was chosen in another session goes with one, but not
 * where it would be empty: the list of speakers of a panel and the tables of a round are each the heart of theirs.
 */
export function viewIn(
  format: SessionView['format'] | undefined,
  { kept, isChosenHere }: { kept: string; isChosenHere: boolean },
): DeskView {
  if (!isChosenHere && format === 'round_table' && kept === 'word') return 'tables';
  if (!isChosenHere && format === 'panel' && kept === 'tables') return 'word';
  return viewsOf(format).find((each) => each === kept) ?? 'sheet';
}

export const actionGroups = [
  'stage',
  'sheet',
  'poll',
  'questions',
  'question',
  'tables',
  'harvest',
  'floor',
  'podium',
  'list',
  'timer',
  'desk',
] as const;
export type ActionGroup = (typeof actionGroups)[number];
export type ActionName = keyof typeof actionTable;

export const actionNames = Object.keys(actionTable) as ActionName[];

/** What each action does now, told the key; undefined: not possible at the moment. */
export type DeskActions = Readonly<Record<ActionName, ((key?: string) => void) | undefined>>;

/** Its keys; with a view only those that mean it there. */
export function keysOf(name: ActionName, view?: DeskView): readonly string[] {
  const { keys, inView }: ActionLine = actionTable[name];
  if (view === undefined) return keys;
  return [...(inView?.[view] ?? []), ...keys].filter((key) => actionOf(key, view) === name);
}

export function actionOf(key: string, view: DeskView): ActionName | undefined {
  return byKey.get(`${view} ${key}`) ?? byKey.get(key);
}

const byKey = new Map(
  actionNames.flatMap((name) => {
    const { keys, view, inView = {} }: ActionLine = actionTable[name];
    const there = Object.entries(inView).flatMap(([where, own]) => own.map((key) => `${where} ${key}`));
    const own = keys.map((key) => (view === undefined ? key : `${view} ${key}`));
    return [...there, ...own].map((key) => [key, name] as const);
  }),
);

/** As `aria-keyshortcuts` wants it. */
export function keyShortcuts(name: ActionName, view?: DeskView): string | undefined {
  return (
    keysOf(name, view)
      .map((key) => ariaNames[key] ?? key.toUpperCase().replace('SHIFT', 'Shift'))
      .join(' ') || undefined
  );
}

const ariaNames: Partial<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  delete: 'Delete',
  backspace: 'Backspace',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  'shift+up': 'Shift+ArrowUp',
  'shift+down': 'Shift+ArrowDown',
  'alt+up': 'Alt+ArrowUp',
  'alt+down': 'Alt+ArrowDown',
  'mod+k': 'Control+K',
};
