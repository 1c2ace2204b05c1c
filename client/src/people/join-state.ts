import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import type { ErrorCode } from '@miteinander/shared/wire/errors';
import type { PersonDetails } from './person-details.ts';

/** Where somebody is on the way in. */
export type JoinState =
  | { step: 'code'; code: string; error: ErrorCode | null }
  | { step: 'finding'; code: string; isTyped: boolean }
  | {
      step: 'details';
      meeting: MeetingView;
      details: PersonDetails;
      error: ErrorCode | null;
      isBusy: boolean;
    }
  | { step: 'waiting'; meeting: MeetingView; details: PersonDetails; place: number }
  | { step: 'closed'; code: string };

/** After looking for a meeting. */
export function found(code: string, meeting: MeetingView, details: PersonDetails): JoinState {
  if (!meeting.joining) return { step: 'closed', code };
  return { step: 'details', meeting, details, error: null, isBusy: false };
}

/** After the server refused to let somebody in. */
export function refused(state: JoinState, error: ErrorCode): JoinState {
  if (state.step !== 'details' && state.step !== 'waiting') return state;
  const { meeting, details } = state;
  if (error === 'joining-closed') return { step: 'closed', code: meeting.code };
  return { step: 'details', meeting, details, error, isBusy: false };
}
