import { Channel } from './database/channel.entity.ts';
import { CommandLog } from './database/command-log.entity.ts';
import { Announcement } from './display/announcement.entity.ts';
import { Stage } from './display/stage.entity.ts';
import { Timer } from './display/timer.entity.ts';
import { MeetingLogo } from './meetings/meeting-logo.entity.ts';
import { Meeting } from './meetings/meeting.entity.ts';
import { Access } from './people/access.entity.ts';
import { Attendee } from './people/attendee.entity.ts';
import { Ballot } from './polls/ballot.entity.ts';
import { PollResult } from './polls/poll-result.entity.ts';
import { PollSalt } from './polls/poll-salt.entity.ts';
import { Poll } from './polls/poll.entity.ts';
import { Tally } from './polls/tally.entity.ts';
import { Qa } from './questions/qa.entity.ts';
import { QuestionSupport } from './questions/question-support.entity.ts';
import { QuestionTally } from './questions/question-tally.entity.ts';
import { Question } from './questions/question.entity.ts';
import { Session } from './sessions/session.entity.ts';
import { Floor } from './speakers/floor.entity.ts';
import { Notice } from './speakers/notice.entity.ts';
import { PanelistPicture } from './speakers/panelist-picture.entity.ts';
import { Panelist } from './speakers/panelist.entity.ts';
import { Plan } from './speakers/plan.entity.ts';
import { SpeakerRequest } from './speakers/speaker-request.entity.ts';
import { Turn } from './speakers/turn.entity.ts';
import { RoundTable } from './tables/round-table.entity.ts';
import { Seat } from './tables/seat.entity.ts';
import { Statement } from './tables/statement.entity.ts';
import { TableRound } from './tables/table-round.entity.ts';

/** Every table, described. A test compares them with what the migrations make. */
export const entities = [
  Access,
  Announcement,
  Attendee,
  Ballot,
  Channel,
  CommandLog,
  Meeting,
  MeetingLogo,
  Floor,
  Notice,
  Panelist,
  PanelistPicture,
  Plan,
  Poll,
  PollResult,
  PollSalt,
  Qa,
  Question,
  QuestionSupport,
  QuestionTally,
  RoundTable,
  Seat,
  Session,
  SpeakerRequest,
  Stage,
  Statement,
  TableRound,
  Tally,
  Timer,
  Turn,
];
