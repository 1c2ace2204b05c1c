import type { Scene, StageView } from '@miteinander/shared/display/display.contract';
import { useEffect, useRef, useState } from 'react';
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
  const seen = useSeen(stage);
  const isBlack = stage?.scene.kind === 'black';
  const before = isBlack ? seen.shown : seen.before;
  // What waited for an answer before it is shown, like a countdown, meets the stage as it stands by then.
  const latest = useRef(stage);
  useEffect(() => {
    latest.current = stage;
  });
  const show = (scene: Scene | null) => {
    const now = latest.current;
    if (!scene || now?.revision === undefined || isSameScene(scene, now.scene)) return;
    void steer('stage:show', { stage: now.id, scene, expects: now.revision });
  };
  const toggleBlack = () => show(isBlack ? (before ?? { kind: 'welcome' }) : { kind: 'black' });
  return { stage, isBlack, before, show, toggleBlack };
}

/** Black is a curtain: it is never what one goes back to, and what lies under it stays as it was. */
interface Seen {
  stage: StageView | undefined;
  /** on the stage, or under the black; null if this desk has not seen it */
  shown: Scene | null;
  before: Scene | null;
}

function useSeen(stage: StageView | undefined): Seen {
  const [seen, setSeen] = useState<Seen>({ stage: undefined, shown: null, before: null });
  if (stage === seen.stage) return seen;
  const next = seenOf(stage, seen);
  setSeen(next);
  return next;
}

function seenOf(stage: StageView | undefined, seen: Seen): Seen {
  const scene = stage && stage.scene.kind !== 'black' ? stage.scene : null;
  if (!stage || stage.id !== seen.stage?.id) return { stage, shown: scene, before: null };
  if (!scene || isSameScene(scene, seen.shown)) return { ...seen, stage };
  return { stage, shown: scene, before: seen.shown };
}
