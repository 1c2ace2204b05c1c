import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';

/** The stages that displays can follow: the meeting's and each session's. */
export interface StagePlaces {
  meeting: string;
  sessions: readonly SessionView[];
}
