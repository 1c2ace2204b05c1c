import { useKept } from './use-kept.ts';

export interface StageChoice {
  value: 'meeting' | 'session';
  onChange: (value: 'meeting' | 'session') => void;
  toggle: () => void;
  /** there is a session with a stage of its own */
  hasSession: boolean;
  /** the channel whose stage this desk steers */
  stageId: string;
}

/** Which stage this desk steers: everybody's, or that of the session (for rooms with a display of their own). */
export function useStageChoice(meetingId: string, sessionId: string | null): StageChoice {
  const [kept, setKept] = useKept('stage', 'meeting');
  const value = kept === 'session' && sessionId !== null ? 'session' : 'meeting';
  return {
    value,
    onChange: setKept,
    toggle: () => setKept(value === 'session' ? 'meeting' : 'session'),
    hasSession: sessionId !== null,
    stageId: value === 'session' && sessionId !== null ? sessionId : meetingId,
  };
}
