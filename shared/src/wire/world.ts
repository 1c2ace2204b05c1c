import type { Text } from './localized.ts';

/** A table as it is planned. */
interface PlannedTable {
  id: string;
  number: number;
  name: string | null;
  attendance: 'hall' | 'remote';
  link: string | null;
  question: Text;
  places: number;
}

/** What an `example` may point to: one meeting with one session and one poll in every interesting state. */
export interface World {
  code: string;
  meeting: string;
  meetingRevision: number;
  session: string;
  sessionRevision: number;
  stageRevision: number;
  timerRevision: number;
  /** a display that may be changed */
  display: { id: string; revision: number };
  /** the token of a screen whose code a moderator has typed */
  pairingToken: string;
  /** a code that a screen shows and nobody has typed */
  pairingCode: string;
  /** a command of the moderator who acts in this world that can be undone */
  undoable: string;
  announcement: { id: string; revision: number };
  polls: Record<'draft' | 'open' | 'closed' | 'removable', { id: string; revision: number }>;
  qaRevision: number;
  questions: Record<'new' | 'approved' | 'merged', { id: string; revision: number }>;
  /** a new question of the attendee who acts in this world */
  asked: { id: string; revision: number };
  /** the token of a personal link to a question */
  followedToken: string;
  /** a label for questions of the session */
  label: string;
  floorRevision: number;
  /** requests to speak: one of the attendee who acts in this world, one of somebody else, and one that is over */
  requests: Record<'own' | 'waiting' | 'over', string>;
  planRevision: number;
  phase: string;
  /** a panelist of the session; the panelist who acts in this world, if one does */
  panelist: { id: string; revision: number };
  /** another panelist, who may be taken off */
  leaving: { id: string; revision: number };
  /** something that this panelist was told */
  notice: string;
  roundRevision: number;
  /** the table at which the attendee who acts in this world is the scribe, and the tables as they are planned */
  tables: { own: string; plan: PlannedTable[] };
  /** of that table */
  statement: { id: string; revision: number };
  cluster: string;
  /** the first option of each poll above */
  option: string;
  attendee: string;
  /** a fresh device token */
  token: string;
}
