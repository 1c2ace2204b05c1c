import type { Scene } from '@miteinander/shared/display/display.contract';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { type Picture, pictureOf } from '../stage/picture.ts';
import { useScenePicture } from '../stage/use-picture.ts';
import type { Desk } from './use-desk.ts';

export interface Preview {
  picture: Picture | null;
  /** displays do not have it yet: what one sees is made of what the crew knows */
  isAhead: boolean;
}

interface PreviewOptions {
  desk: Desk;
  scene: Scene | null;
  poll: PollView | undefined;
  stageId: string;
}

/** A scene as displays would draw it; of what they do not know yet (a draft), as they will. */
export function usePreview({ desk, scene, poll, stageId }: PreviewOptions): Preview {
  const displayed = useScenePicture(desk.meetingId, scene ?? undefined, stageId);
  if (displayed || !scene) return { picture: displayed, isAhead: false };
  const { meeting, session } = desk;
  const id = scene.kind === 'announcement' ? scene.announcement : null;
  const announcement = desk.announcements.find((each) => each.id === id);
  const picture = pictureOf(scene, { meeting, session, poll, announcement, result: undefined });
  return { picture, isAhead: true };
}
