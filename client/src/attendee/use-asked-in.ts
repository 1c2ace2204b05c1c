import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { useThings } from '../live/hooks.tsx';
import { useOnDevice } from '../questions/use-on-device.ts';

/**
 * The sessions that are on in which somebody may be called. The device remembers where they have asked
 * (`use-remembered.ts`), so that it watches no session besides without a reason.
 */
export function useAskedIn(
  owner: string,
  here: string | null,
  live: readonly SessionView[],
): readonly SessionView[] {
  const { sessions } = useOnDevice(owner);
  const hasRequested = useThings(here, 'requested').length > 0;
  return live.filter(({ id }) => (id === here ? hasRequested : sessions.includes(id)));
}
