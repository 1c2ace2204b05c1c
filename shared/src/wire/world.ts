/** What an `example` may point to: one meeting with one session and one poll in every interesting state. */
export interface World {
  code: string;
  meeting: string;
  meetingRevision: number;
  session: string;
  sessionRevision: number;
  stageRevision: number;
  announcement: { id: string; revision: number };
  polls: Record<'draft' | 'open' | 'closed' | 'removable', { id: string; revision: number }>;
  /** the first option of each poll above */
  option: string;
  attendee: string;
  /** a fresh device token */
  token: string;
}
