/** The whole contract: every command and every kind of thing. Everything else is derived from it. */
import type { z } from 'zod';
import { crewCommands, CrewView } from './crew/crew.contract.ts';
import {
  AnnouncementView,
  displayCommands,
  DisplayView,
  StageView,
  TimerView,
} from './display/display.contract.ts';
import { liveCommands } from './live/live.contract.ts';
import { meetingCommands, MeetingView } from './meetings/meetings.contract.ts';
import { AttendeeView, peopleCommands } from './people/people.contract.ts';
import { BallotView, pollCommands, PollView, ResultView } from './polls/polls.contract.ts';
import {
  AskedView,
  QaView,
  questionCommands,
  QuestionView,
  SupportedView,
  SupportView,
} from './questions/questions.contract.ts';
import { NoticeView, phaseCommands, PlanView, SignalsView } from './speakers/phases.contract.ts';
import { podiumCommands } from './speakers/podium.contract.ts';
import { PanelistView } from './speakers/panelists.contract.ts';
import { FloorView, RequestedView, RequestView, speakerCommands } from './speakers/speakers.contract.ts';
import { RoundView, SeatView, StatementView, tableCommands, TableView } from './tables/tables.contract.ts';
import { sessionCommands, SessionView } from './sessions/sessions.contract.ts';

export const commands = {
  ...liveCommands,
  ...meetingCommands,
  ...sessionCommands,
  ...peopleCommands,
  ...pollCommands,
  ...questionCommands,
  ...speakerCommands,
  ...phaseCommands,
  ...podiumCommands,
  ...tableCommands,
  ...displayCommands,
  ...crewCommands,
};

/** The views by kind, as deltas carry them. */
export const things = {
  meetings: MeetingView,
  sessions: SessionView,
  attendees: AttendeeView,
  polls: PollView,
  results: ResultView,
  ballots: BallotView,
  qa: QaView,
  questions: QuestionView,
  supports: SupportView,
  asked: AskedView,
  supported: SupportedView,
  panelists: PanelistView,
  floors: FloorView,
  requests: RequestView,
  requested: RequestedView,
  plans: PlanView,
  signals: SignalsView,
  notices: NoticeView,
  rounds: RoundView,
  tables: TableView,
  statements: StatementView,
  seats: SeatView,
  stages: StageView,
  timers: TimerView,
  displays: DisplayView,
  crew: CrewView,
  announcements: AnnouncementView,
};

export type CommandName = keyof typeof commands;
export type Input<Name extends CommandName> = z.output<(typeof commands)[Name]['input']>;
/** What a client may send: defaults can be left out. */
export type Sent<Name extends CommandName> = z.input<(typeof commands)[Name]['input']>;
export type Output<Name extends CommandName> = z.output<(typeof commands)[Name]['output']>;

export type ThingKind = keyof typeof things;
export type View<Kind extends ThingKind> = z.output<(typeof things)[Kind]>;
