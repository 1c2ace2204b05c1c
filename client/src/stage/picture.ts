import type { AnnouncementView, Scene, TimerView } from '@miteinander/shared/display/display.contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { QaView, QuestionView, SupportView } from '@miteinander/shared/questions/questions.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import type { Layout } from '../polls/result-figures.ts';
import { type ListedQuestion, listedQuestions, placed, topQuestions } from './listed-questions.ts';

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
  | {
      kind: 'question';
      session: SessionView | undefined;
      qa: QaView;
      /** null: nothing is on the stage at the moment */
      now: ListedQuestion | null;
      next: ListedQuestion | null;
    }
  | {
      kind: 'questions';
      session: SessionView | undefined;
      qa: QaView;
      /** the first ones, in the session's order */
      top: readonly ListedQuestion[];
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
  /** of the scene's session */
  asking?: ArrivedQuestions | undefined;
  /** the countdown of the stage itself */
  timer?: TimerView | undefined;
}

export interface ArrivedQuestions {
  qa: QaView | undefined;
  questions: readonly QuestionView[];
  supports: readonly SupportView[];
  panelists: readonly PanelistView[];
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
      return questionPicture(scene, arrived);
    // Drawn by what comes with this work.
    default:
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

/** Settings and questions of a session arrive together, so that with the settings nothing is missing. */
function questionPicture(
  { kind, session: id }: Scene & { kind: 'question' | 'questions' },
  { asking, session }: Arrived,
): Picture | null {
  const { qa } = asking ?? {};
  if (!asking || qa?.id !== id) return null;
  const listed = listedQuestions(asking);
  return kind === 'question'
    ? { kind, session, qa, now: placed(listed, 'now'), next: placed(listed, 'next') }
    : { kind, session, qa, top: topQuestions(listed, qa.order) };
}
