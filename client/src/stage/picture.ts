import type { AnnouncementView, Scene, TimerView } from '@miteinander/shared/display/display.contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { Layout } from '../polls/result-figures.ts';

/** A scene with everything it points to: it can be drawn without asking anybody, also when the network is gone. */
export type Picture =
  | { kind: 'welcome' }
  | {
      kind: 'poll';
      poll: PollView;
      result: ResultView | undefined;
      session: SessionView | undefined;
      layout: Layout;
    }
  | { kind: 'announcement'; announcement: AnnouncementView }
  | { kind: 'timer'; timer: TimerView | undefined }
  | { kind: 'black' };

/** What has arrived so far. */
export interface Arrived {
  meeting: MeetingView | undefined;
  session: SessionView | undefined;
  poll: PollView | undefined;
  result: ResultView | undefined;
  announcement: AnnouncementView | undefined;
  /** the countdown of the stage itself */
  timer?: TimerView | undefined;
}

/** The picture of a scene, or null as long as something it points to has not arrived. */
export function pictureOf(scene: Scene | undefined, arrived: Arrived): Picture | null {
  switch (scene?.kind) {
    case undefined:
      return null;
    case 'black':
      return { kind: 'black' };
    case 'timer':
      return { kind: 'timer', timer: arrived.timer };
    case 'welcome':
      return arrived.meeting ? { kind: 'welcome' } : null;
    case 'announcement':
      return arrived.announcement?.id === scene.announcement
        ? { kind: 'announcement', announcement: arrived.announcement }
        : null;
    case 'poll':
      return pollPicture(scene, arrived);
    case 'question':
    case 'questions':
      return null;
  }
}

/**
 * Whether what the last picture showed was taken back since, and not only has not arrived: an opening that was
 * undone, an announcement that was withdrawn. A result stays, also when its poll is put away.
 */
export function isTakenBack(
  scene: Scene | undefined,
  picture: Picture | null,
  last: Picture | null,
): boolean {
  if (picture !== null || last === null) return false;
  if (scene?.kind === 'announcement')
    return last.kind === 'announcement' && last.announcement.id === scene.announcement;
  if (scene?.kind !== 'poll' || last.kind !== 'poll') return false;
  return last.poll.id === scene.poll && last.poll.state !== 'closed';
}

/** A closed poll waits for its result too: they are two things, and the question alone would flash up. */
function pollPicture(scene: Scene & { kind: 'poll' }, { poll, result, session }: Arrived): Picture | null {
  if (poll?.id !== scene.poll) return null;
  const own = result?.id === poll.id ? result : undefined;
  if (own === undefined && poll.state === 'closed') return null;
  return { kind: 'poll', poll, result: own, session, layout: scene.layout };
}
