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
  /** the first option of each poll above */
  option: string;
  attendee: string;
  /** a fresh device token */
  token: string;
}
