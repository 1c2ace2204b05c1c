import { useSyncExternalStore } from 'react';
import { useThings } from '../live/hooks.tsx';
import { hasNews } from './asked-news.ts';
import { onDevice, type OnDevice, subscribeToDevice } from './on-device.ts';

export function useOnDevice(owner: string): OnDevice {
  return useSyncExternalStore(subscribeToDevice, () => onDevice(owner));
}

/** Whether something became of one's own questions that one has not seen. */
export function useHasAskedNews(session: string | null, owner: string): boolean {
  const asked = useThings(session, 'asked');
  return hasNews(asked, useOnDevice(owner).seen);
}
