import { useThingIn } from '../live/stream-hooks.tsx';

/** Whether people speak by the list in a session, or one is planned: then the floor stands beside the stage first. */
export function useIsFloorUsed(session: string | null): boolean {
  const floor = useThingIn(session, 'crew', 'floors', session);
  const plan = useThingIn(session, 'crew', 'plans', session);
  if (!floor) return false;
  const { list, turn, called, waiting } = floor;
  return list === 'open' || turn !== null || called !== null || waiting > 0 || (plan?.phases.length ?? 0) > 0;
}
