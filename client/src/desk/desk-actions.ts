import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { type PollAction, pollActions } from '../polls/poll-actions.ts';
import { stepTarget } from '../polls/run-sheet.ts';
import { sessionAfter } from '../sessions/programme.ts';
import type { DeskActions } from './action-table.ts';
import { type ActionParts, moving } from './action-parts.ts';
import { floorActions } from './floor-actions.ts';
import { tablesActions } from './tables-actions.ts';
import { triageActions } from './triage-actions.ts';

/** What every action of the table does as things are; undefined where nothing would happen. */
export function deskActions(parts: ActionParts): DeskActions {
  return {
    ...stageActions(parts),
    ...sheetActions(parts),
    ...pollKeys(parts),
    ...triageActions(parts),
    ...tablesActions(parts),
    ...floorActions(parts),
    ...deskWide(parts),
  };
}

function stageActions({
  stage,
  scene,
  isShown,
  selected,
  steering,
  timer,
  panels,
  stageChoice,
  ...look
}: ActionParts) {
  const { next, take } = steering.undo;
  const { running } = timer;
  return {
    take: scene && !isShown ? () => stage.show(scene) : undefined,
    undo: next && (() => void take()),
    black: stage.toggleBlack,
    welcome: () => selected.select({ kind: 'welcome' }),
    layout: look.nextLayout,
    stage: stageChoice.hasSession ? stageChoice.toggle : undefined,
    timer: () => panels.openTool('timer'),
    timerMore: running && (() => timer.extend(30)),
    timerLess: running && (() => timer.extend(-30)),
    timerShow: running && (() => selected.select({ kind: 'timer' })),
    timerStop: running && timer.stop,
    announce: () => panels.openTool('announcement'),
  };
}

function sheetActions(parts: ActionParts) {
  const { desk, selected, panels } = parts;
  const move = (by: 1 | -1) => {
    const id = selected.row;
    const after = id === null ? undefined : stepTarget(desk.sheet, id, by);
    return id === null || after === undefined ? undefined : () => moving(parts)(id, after);
  };
  return {
    next: () => selected.step(1),
    previous: () => selected.step(-1),
    moveUp: move(-1),
    moveDown: move(1),
    improvise: desk.session && panels.improvise,
  };
}

function pollKeys({ selected, act, panels }: ActionParts) {
  const { poll } = selected;
  const can = poll ? pollActions(poll) : [];
  const of = (action: PollAction) => (can.includes(action) ? () => act(action) : undefined);
  return {
    open: of('open'),
    extend: of('extend'),
    close: of('close'),
    reveal: of('reveal') ?? of('hide'),
    edit: of('edit'),
    repeat: of('repeat'),
    archive: can.includes('archive') ? () => panels.setDialog('archive-poll') : undefined,
    remove: of('remove'),
  };
}

function deskWide({ desk, panels, steering, words, chooseSession }: ActionParts) {
  const following = sessionAfter(desk.programme, desk.session);
  return {
    session: desk.session && (() => changeState(desk.session, steering, words)),
    nextSession: following && (() => chooseSession(following.id)),
    view: panels.nextView,
    displays: () => panels.openTool('displays'),
    recent: () => panels.setDialog('recent'),
    archived: desk.session && (() => panels.setDialog('archive')),
    palette: () => panels.setDialog('palette'),
    keys: () => panels.setDialog('keys'),
  };
}

function changeState(
  session: SessionView | undefined,
  { steer }: ActionParts['steering'],
  words: ActionParts['words'],
): void {
  if (session?.revision === undefined) return;
  const state = session.state === 'live' ? 'ended' : 'live';
  const input = { session: session.id, state, expects: session.revision } as const;
  void steer('session:set-state', input, words(`session.did.${state}`));
}
