import type { Scene } from '@miteinander/shared/display/display.contract';
import { useMemo, useState } from 'react';
import { useWatch } from '../live/hooks.tsx';
import { useThingIn } from '../live/stream-hooks.tsx';
import { useQuestionsIn } from './use-questions-in.ts';
import { useTablesIn } from './use-tables-in.ts';
import { isTakenBack, type Picture, pictureOf } from './picture.ts';

/**
 * Follows a stage as displays see it, on a display and on the desk, and keeps the last picture until the next
 * one is complete. Null only before the very first one.
 */
export function usePicture(meetingId: string | null, stageId: string | null): Picture | null {
  useWatch(meetingId, ['display']);
  useWatch(stageId === meetingId ? null : stageId, ['display']);
  const scene = useThingIn(stageId, 'display', 'stages', stageId)?.scene;
  const picture = useScenePicture(meetingId, scene, stageId);
  const last = useLast(picture);
  return isTakenBack(scene, picture, last) ? welcome : last;
}

const welcome: Picture = { kind: 'welcome' };

/**
 * The picture of a scene as displays see it, watching what it points to; null until all of it has arrived. The
 * stage is that of the meeting unless it is said.
 */
export function useScenePicture(
  meetingId: string | null,
  scene: Scene | undefined,
  stageId: string | null = meetingId,
): Picture | null {
  const sessionId = scene !== undefined && 'session' in scene ? scene.session : null;
  const pollId = scene?.kind === 'poll' ? scene.poll : null;
  const announcementId = scene?.kind === 'announcement' ? scene.announcement : null;
  useWatch(sessionId, ['display']);

  const meeting = useThingIn(meetingId, 'display', 'meetings', meetingId);
  const session = useThingIn(meetingId, 'display', 'sessions', sessionId);
  const poll = useThingIn(sessionId, 'display', 'polls', pollId);
  const result = useThingIn(sessionId, 'display', 'results', pollId);
  const announcement = useThingIn(meetingId, 'display', 'announcements', announcementId);
  const timer = useThingIn(stageId, 'display', 'timers', scene?.kind === 'timer' ? stageId : null);
  const asking = useQuestionsIn(sessionId, 'display');
  const floor = useThingIn(sessionId, 'display', 'floors', sessionId);
  const plan = useThingIn(sessionId, 'display', 'plans', sessionId);
  const tables = useTablesIn(sessionId, 'display');
  return useMemo(
    () =>
      pictureOf(scene, { meeting, session, poll, result, announcement, timer, asking, floor, plan, tables }),
    [scene, meeting, session, poll, result, announcement, timer, asking, floor, plan, tables],
  );
}

/** The value, or the last one there was while there is none. */
export function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
