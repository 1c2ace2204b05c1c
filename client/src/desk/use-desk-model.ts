import { useEffect, useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import type { PollAction } from '../polls/poll-actions.ts';
import type { Layout } from '../polls/result-figures.ts';
import { dropTarget } from '../polls/run-sheet.ts';
import { usePicture } from '../stage/use-picture.ts';
import { moving } from './action-parts.ts';
import { deskActions } from './desk-actions.ts';
import { isSameScene, nextLayout, sceneOf } from './selection.ts';
import { useCrew } from './use-crew.ts';
import { useDesk } from './use-desk.ts';
import { useDisplays } from './use-displays.ts';
import { useFloor } from './use-floor.ts';
import { useIsFloorUsed } from './use-is-floor-used.ts';
import { useKept } from './use-kept.ts';
import { useKeySwitch } from './use-key-switch.ts';
import { useKeys } from './use-keys.ts';
import { useLook } from './use-look.ts';
import { usePanels } from './use-panels.ts';
import { usePollControl } from './use-poll-control.ts';
import { usePreview } from './use-preview.ts';
import { useSelection } from './use-selection.ts';
import { useStageChoice } from './use-stage-choice.ts';
import { useStageControl } from './use-stage-control.ts';
import { useSteering } from './use-steering.ts';
import { useTables } from './use-tables.ts';
import { useTimerControl } from './use-timer-control.ts';
import { useTriage } from './use-triage.ts';

/** Everything the desk's parts share: what is, what is chosen, what can be done, and the keys that do it. */
export function useDeskModel(meetingId: string) {
  const { t, text } = useI18n<DeskKey>();
  const [layout, setLayout] = useState<Layout>('total');
  const { desk, chooseSession } = useChosenSession(meetingId);
  const steering = useSteering();
  const sessionId = desk.session?.id ?? null;
  const panels = usePanels(desk.session, useIsFloorUsed(sessionId));
  const tables = useTables({ session: desk.session, steering, panels });
  const floor = useFloor({ session: desk.session, steering, panels });
  const selected = useSelection(sessionId, desk.sheet, { view: panels.view, isHarvest: tables.isHarvest });
  const triage = useTriage({ session: sessionId, steering, panels });
  const stageChoice = useStageChoice(meetingId, sessionId);
  const { stageId } = stageChoice;
  const stage = useStageControl(useThingIn(stageId, 'crew', 'stages', stageId), steering);
  const timer = useTimerControl(stageId, steering);
  const isWaiting = sessionId !== null && !desk.hasPolls && selected.selection === null;
  const scene = isWaiting ? null : sceneOf(selected.selection, selected.poll, { session: sessionId, layout });
  const preview = usePreview({ desk, scene, poll: selected.poll, stageId });
  const programme = usePicture(meetingId, stageId);
  const control = usePollControl({
    session: sessionId,
    polls: desk.sheet,
    steering,
    select: selected.selectPoll,
    edit: panels.edit,
  });
  const act = (action: PollAction) => void control(selected.poll, action);

  const hasGroups = (desk.meeting?.groups.length ?? 0) > 0;
  const layouts: readonly Layout[] = hasGroups ? ['total', 'attendance', 'group'] : ['total', 'attendance'];
  const isShown = isSameScene(scene, stage.stage?.scene);
  const parts = {
    desk,
    panels,
    selected,
    steering,
    stage,
    stageChoice,
    timer,
    triage,
    tables,
    floor,
    words: t,
    localized: text,
    scene,
    isShown,
    act,
    chooseSession,
  };
  const actions = deskActions({ ...parts, nextLayout: () => setLayout(nextLayout(layout, hasGroups)) });
  const keys = useKeySwitch();
  useKeys(actions, panels.view, keys.areOn);

  const { editing, isAnnouncing } = panels;
  const isWriting = editing ?? (panels.isWritingToQuestion ? triage.board.current : undefined);
  const doing = isWriting ? 'editing' : isAnnouncing ? 'announcing' : 'looking';
  const looksAt = editing?.id ?? (selected.row === selected.poll?.id ? selected.row : null);
  const question = triage.isHere ? (triage.board.current?.id ?? null) : null;
  useLook({ session: sessionId, poll: question === null ? (looksAt ?? null) : null, question, doing });

  return {
    ...parts,
    preview,
    programme,
    layout,
    layouts,
    setLayout,
    actions,
    keys,
    crew: useCrew(meetingId),
    displays: useDisplays(meetingId),
    drop: (poll: string, target: { key: string; dropPosition: string }) => {
      const after = dropTarget(desk.sheet, poll, target);
      if (after !== undefined) moving(parts)(poll, after);
    },
  };
}

export type DeskModel = ReturnType<typeof useDeskModel>;

/** The session this desk works on: it stays until another one is chosen, also when it ends. */
function useChosenSession(meetingId: string) {
  const [wanted, chooseSession] = useKept('session', '');
  const desk = useDesk(meetingId, wanted);
  const found = desk.session?.id;
  useEffect(() => {
    if (wanted === '' && found !== undefined) chooseSession(found);
  }, [wanted, found, chooseSession]);
  return { desk, chooseSession };
}
