import { useState } from 'react';
import { storageOf } from '../live/access-link.ts';
import { useThingIn } from '../live/stream-hooks.tsx';
import type { PollAction } from '../polls/poll-actions.ts';
import type { Layout } from '../polls/result-figures.ts';
import { usePicture } from '../stage/use-picture.ts';
import { isSameScene, nextLayout, sceneOf } from './selection.ts';
import { useDesk } from './use-desk.ts';
import { useKept } from './use-kept.ts';
import { useKeys } from './use-keys.ts';
import { usePanels } from './use-panels.ts';
import { usePollControl } from './use-poll-control.ts';
import { usePreview } from './use-preview.ts';
import { useSelection } from './use-selection.ts';
import { useStageControl } from './use-stage-control.ts';
import { useSteering } from './use-steering.ts';

/** Everything the desk's parts share: what is, what is chosen, what can be done, and the keys that do it. */
export function useDeskModel(meetingId: string) {
  const [wantedSession, chooseSession] = useKept('session', '');
  const [stageChoice, chooseStage] = useKept('stage', 'meeting');
  const [layout, setLayout] = useState<Layout>('total');
  const desk = useDesk(meetingId, wantedSession);
  const steering = useSteering();
  const panels = usePanels();
  const sessionId = desk.session?.id ?? null;
  const selected = useSelection(sessionId, desk.sheet);

  const stageId = stageChoice === 'session' && sessionId !== null ? sessionId : meetingId;
  const stage = useStageControl(useThingIn(stageId, 'crew', 'stages', stageId), steering);
  const scene = sceneOf(selected.selection, selected.poll, { session: sessionId, layout });
  const preview = usePreview(desk, scene, selected.poll);
  const programme = usePicture(meetingId, stageId);
  const control = usePollControl({
    session: sessionId,
    steering,
    select: selected.selectPoll,
    edit: panels.edit,
  });

  const act = (action: PollAction) => void control(selected.poll, action);
  const hasGroups = (desk.meeting?.groups.length ?? 0) > 0;
  const layouts: readonly Layout[] = hasGroups ? ['total', 'attendance', 'group'] : ['total', 'attendance'];
  const commands = {
    take: () => stage.show(scene),
    welcome: () => selected.select({ kind: 'welcome' }),
    back: stage.before ? () => stage.show(stage.before) : undefined,
    layout: () => setLayout(nextLayout(layout, hasGroups)),
  };
  const keys = useKeySwitch();
  useKeys(
    {
      space: commands.take,
      b: stage.toggleBlack,
      q: commands.welcome,
      z: commands.back,
      v: commands.layout,
      j: () => selected.step(1),
      k: () => selected.step(-1),
      o: () => act('open'),
      '+': () => act('extend'),
      c: () => act('close'),
      r: () => act(selected.poll?.revealed ? 'hide' : 'reveal'),
      e: () => act('edit'),
      u: panels.improvise,
      d: panels.announce,
    },
    keys.areOn,
  );
  // The list of keys can be reached by its key also while all others are off: that is where they come back on.
  useKeys({ '?': () => panels.setDialog('keys') }, true);

  return {
    desk,
    steering,
    panels,
    selected,
    stage,
    preview,
    programme,
    layout,
    layouts,
    setLayout,
    commands,
    act,
    keys,
    chooseSession,
    stageChoice: { value: stageChoice, onChange: chooseStage, hasSession: sessionId !== null },
    isShown: isSameScene(scene, stage.stage?.scene),
  };
}

export type DeskModel = ReturnType<typeof useDeskModel>;

const keysOff = 'miteinander.desk.keys-off';

function useKeySwitch() {
  const [areOn, setState] = useState(() => storageOf('localStorage')?.getItem(keysOff) !== 'yes');
  const setOn = (on: boolean) => {
    setState(on);
    storageOf('localStorage')?.setItem(keysOff, on ? 'no' : 'yes');
  };
  return { areOn, setOn };
}
