import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { AttendeeView } from '@miteinander/shared/people/people.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

/** What every section gets; it takes what it needs. */
export interface TabPageProps {
  meeting: MeetingView;
  me: AttendeeView;
  /** the whole programme */
  sessions: readonly SessionView[];
  /** the one I am in; null if nothing is on, or I have to choose */
  session: SessionView | null;
}
