import type { AnnouncementView, Scene, TimerView } from '@miteinander/shared/display/display.contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { QaView, QuestionView, SupportView } from '@miteinander/shared/questions/questions.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import type { RoundView, StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
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
  | ({ kind: 'speaker' } & FloorPicture)
  | ({ kind: 'speakers' } & FloorPicture)
  | ({
      kind: 'question-speaker';
      /** null: nothing is on the stage at the moment */
      now: ListedQuestion | null;
    } & FloorPicture)
  | ({ kind: 'podium'; panelists: readonly PanelistView[] } & FloorPicture)
  | ({ kind: 'tables' } & TablesPicture)
  | ({
      kind: 'harvest';
      statements: readonly StatementView[];
      /** the one table that is shown; null: all of them */
      table: string | null;
    } & TablesPicture)
  | { kind: 'announcement'; announcement: AnnouncementView }
  | { kind: 'timer'; timer: TimerView | undefined }
  | { kind: 'black' };

export interface FloorPicture {
  session: SessionView | undefined;
  /** undefined: nobody has ever been given the floor here */
  floor: FloorView | undefined;
  plan: PlanView | undefined;
}

export interface TablesPicture {
  session: SessionView | undefined;
  round: RoundView;
  tables: readonly TableView[];
  plan: PlanView | undefined;
}

/** What has arrived so far. */
export interface Arrived {
  meeting: MeetingView | undefined;
  session: SessionView | undefined;
  poll: PollView | undefined;
  result: ResultView | undefined;
  announcement: AnnouncementView | undefined;
  /** of the scene's session */
  asking?: ArrivedQuestions | undefined;
  floor?: FloorView | undefined;
  plan?: PlanView | undefined;
  tables?: ArrivedTables | undefined;
  /** the countdown of the stage itself */
  timer?: TimerView | undefined;
}

export interface ArrivedQuestions {
  qa: QaView | undefined;
  questions: readonly QuestionView[];
  supports: readonly SupportView[];
  panelists: readonly PanelistView[];
}

export interface ArrivedTables {
  round: RoundView | undefined;
  tables: readonly TableView[];
  statements: readonly StatementView[];
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
    case 'speaker':
    case 'speakers':
    case 'question-speaker':
    case 'podium':
      return floorPicture(scene, arrived);
    case 'tables':
    case 'harvest':
      return tablesPicture(scene, arrived);
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

/** A floor that nobody has used yet need not be there; the settings of questions are, in every session. */
function floorPicture(
  { kind, session: id }: Scene & { kind: 'speaker' | 'speakers' | 'question-speaker' | 'podium' },
  { asking, session, floor, plan }: Arrived,
): Picture | null {
  if (asking?.qa?.id !== id) return null;
  const ofFloor: FloorPicture = {
    session,
    floor: floor?.id === id ? floor : undefined,
    plan: planOf(id, session, plan),
  };
  switch (kind) {
    case 'question-speaker':
      return { kind, ...ofFloor, now: placed(listedQuestions(asking), 'now') };
    case 'podium':
      return { kind, ...ofFloor, panelists: asking.panelists.toSorted((a, b) => a.position - b.position) };
    default:
      return { kind, ...ofFloor };
  }
}

function tablesPicture(
  scene: Scene & { kind: 'tables' | 'harvest' },
  { tables: arrived, session, plan }: Arrived,
): Picture | null {
  const { round, tables = [], statements = [] } = arrived ?? {};
  if (round?.id !== scene.session) return null;
  const ofTables: TablesPicture = {
    session,
    round,
    tables: tables.toSorted((a, b) => a.number - b.number),
    plan: planOf(scene.session, session, plan),
  };
  return scene.kind === 'tables'
    ? { kind: 'tables', ...ofTables }
    : { kind: 'harvest', ...ofTables, statements, table: scene.table };
}

/** Its phases, as long as it goes on: what is over has no time left. */
function planOf(
  id: string,
  session: SessionView | undefined,
  plan: PlanView | undefined,
): PlanView | undefined {
  return plan?.id === id && session?.state !== 'ended' ? plan : undefined;
}
