import type { Scene, StageView } from '@miteinander/shared/display/display.contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isSameScene } from './selection.ts';
import { useInTurn } from './use-in-turn.ts';
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
export function useStageControl(stage: StageView | undefined, steering: Steering): StageControl {
  const stages = useMemo(() => (stage ? [stage] : []), [stage]);
  const { send } = useInTurn<'stage:show'>(steering, stages);
  const seen = useSeen(stage);
  const isBlack = stage?.scene.kind === 'black';
  const before = isBlack ? seen.shown : seen.before;
  // What waited for an answer before it is shown, like a countdown, meets the stage as it stands by then.
  const latest = useRef(seen);
  const ahead = useRef<Ahead | null>(null);
  useEffect(() => {
    latest.current = seen;
    const isOther = seen.stage?.id !== ahead.current?.seen.stage?.id;
    if (isOther || isThere(ahead.current, seen.stage)) ahead.current = null;
  });
  const soon = () => ahead.current?.seen ?? latest.current;
  const put = async (now: StageView, scene: Scene) => {
    const own: Ahead = { seen: seenOf({ ...now, scene }, soon()), until: null };
    ahead.current = own;
    const answer = await send('stage:show', (expects) => ({ stage: now.id, scene, expects: expects(now) }));
    own.until = answer?.data.revision ?? 0;
    if (ahead.current === own && isThere(own, latest.current.stage)) ahead.current = null;
  };
  const show = (scene: Scene | null) => {
    const { stage: now } = soon();
    if (!scene || now?.revision === undefined || isSameScene(scene, now.scene)) return;
    void put(now, scene);
  };
  const toggleBlack = () => {
    const { stage: now, shown } = soon();
    show(now?.scene.kind === 'black' ? (shown ?? { kind: 'welcome' }) : { kind: 'black' });
  };
  return { stage, isBlack, before, show, toggleBlack };
}

/** What this desk has shown and does not see yet: the stage as it will be, so that the next key means that. */
interface Ahead {
  seen: Seen;
  /** the revision that shows it, 0 if it was refused; null: not answered yet */
  until: number | null;
}

function isThere(ahead: Ahead | null, stage: StageView | undefined): boolean {
  return (stage?.revision ?? 0) >= (ahead?.until ?? Number.POSITIVE_INFINITY);
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
