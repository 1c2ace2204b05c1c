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

function useBefore(stage: StageView | undefined): Scene | null {
  const [seen, setSeen] = useState<{ stage: StageView | undefined; before: Scene | null }>({
    stage,
    before: null,
  });
  if (stage !== seen.stage) {
    const isSameStage = stage?.id === seen.stage?.id;
    const isChange = isSameStage && seen.stage && !isSameScene(stage?.scene, seen.stage.scene);
    setSeen({ stage, before: isChange ? seen.stage!.scene : isSameStage ? seen.before : null });
  }
  return seen.before;
}
