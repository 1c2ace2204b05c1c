import { useThings } from '../live/hooks.tsx';

/** Whether this person has asked to speak in a session, and whether they are called now. */
export function useCalled(session: string | null): { hasAsked: boolean; isCalled: boolean } {
  const requested = useThings(session, 'requested');
  return {
    hasAsked: requested.length > 0,
    isCalled: requested.some(({ state }) => state === 'called'),
  };
}
