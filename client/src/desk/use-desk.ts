import type { AnnouncementView } from '@miteinander/shared/display/display.contract';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useMemo } from 'react';
import { useHasArrived, useWatch } from '../live/hooks.tsx';
import { useThingIn, useThingsIn } from '../live/stream-hooks.tsx';
import { runSheet } from '../polls/run-sheet.ts';
import { currentSession, programmeForDesk } from '../sessions/programme.ts';

/** What the crew knows: the meeting, its programme, and one session with its polls. */
export interface Desk {
  meetingId: string;
  meeting: MeetingView | undefined;
  programme: SessionView[];
  session: SessionView | undefined;
  sheet: PollView[];
  results: ReadonlyMap<string, ResultView>;
  /** newest first */
  announcements: AnnouncementView[];
  /** the polls of the session are there (perhaps none) */
  hasPolls: boolean;
}

/** Reads the desk's state; always from the crew's stream, which knows more than the one of displays. */
export function useDesk(meetingId: string, wantedSession: string | null): Desk {
  useWatch(meetingId, ['crew']);
  const meeting = useThingIn(meetingId, 'crew', 'meetings', meetingId);
  const sessions = useThingsIn(meetingId, 'crew', 'sessions');
  const announced = useThingsIn(meetingId, 'crew', 'announcements');
  const programme = useMemo(() => programmeForDesk(sessions), [sessions]);
  const session = currentSession(programme, wantedSession);
  const sessionId = session?.id ?? null;

  useWatch(sessionId, ['crew', 'display']);
  const polls = useThingsIn(sessionId, 'crew', 'polls');
  const outcome = useThingsIn(sessionId, 'crew', 'results');
  const hasPolls = useHasArrived(sessionId, 'crew');
  const sheet = useMemo(() => runSheet(polls), [polls]);
  const results = useMemo(() => new Map(outcome.map((result) => [result.id, result])), [outcome]);
  const announcements = useMemo(() => announced.toSorted((a, b) => b.at - a.at), [announced]);
  return { meetingId, meeting, programme, session, sheet, results, announcements, hasPolls };
}
