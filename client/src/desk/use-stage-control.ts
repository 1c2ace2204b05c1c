import type { Scene, StageView } from '@miteinander/shared/display/display.contract';
import { useState } from 'react';
import { isSameScene } from './selection.ts';
import type { Steering } from './use-steering.ts';

export interface StageControl {
  stage: StageView | undefined;
  isBlack: boolean;
  /** what was on this stage before; null if this desk has not seen it */
  before: Scene | null;
  show: (scene: Scene | null) => void;
  /** Black, or out of black what was there before. */
  toggleBlack: () => void;
}

/** Showing things on one stage. What was there before is remembered, whoever changed it. */
export function useStageControl(stage: StageView | undefined, { steer }: Steering): StageControl {
  const before = useBefore(stage);
  const isBlack = stage?.scene.kind === 'black';
  const show = (scene: Scene | null) => {
    if (!scene || stage?.revision === undefined || isSameScene(scene, stage.scene)) return;
    void steer('stage:show', { stage: stage.id, scene, expects: stage.revision });
  };
  const toggleBlack = () => show(isBlack ? (before ?? { kind: 'welcome' }) : { kind: 'black' });
  return { stage, isBlack, before, show, toggleBlack };
}

/** Black is never what one goes back to. */
function useBefore(stage: StageView | undefined): Scene | null {
  const [seen, setSeen] = useState<{ stage: StageView | undefined; before: Scene | null }>({
    stage,
    before: null,
  });
  if (stage !== seen.stage) setSeen({ stage, before: beforeOf(stage, seen) });
  return seen.before;
}

function beforeOf(
  stage: StageView | undefined,
  seen: { stage: StageView | undefined; before: Scene | null },
) {
  if (!stage || stage.id !== seen.stage?.id) return null;
  const last = seen.stage.scene;
  return isSameScene(stage.scene, last) || last.kind === 'black' ? seen.before : last;
}
