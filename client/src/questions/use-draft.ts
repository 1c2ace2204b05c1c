import { type Draft, keepOnDevice, onDevice } from './on-device.ts';
import { useOnDevice } from './use-on-device.ts';

const empty: Draft = { text: '', isNamed: false, panelist: null };

interface Drafting {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  drop: () => void;
}

/** What somebody has begun to ask in a session: kept with every key, until it is sent. */
export function useDraft(owner: string, session: string): Drafting {
  const { drafts } = useOnDevice(owner);
  const draft = drafts[session] ?? empty;
  const keep = (next: Draft) => {
    keepOnDevice(owner, { drafts: { ...onDevice(owner).drafts, [session]: next } });
  };
  return {
    draft,
    change: (change) => keep({ ...(onDevice(owner).drafts[session] ?? empty), ...change }),
    drop: () => keep({ ...empty, isNamed: draft.isNamed }),
  };
}
