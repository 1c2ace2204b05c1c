import { useState } from 'react';
import { afterLeft, afterSent, filledWith, noDrafts, type PollDraftText, takenBack } from './poll-drafts.ts';

/** The new polls that are typed at this desk: whatever comes into the form, none of them is lost [M3]. */
export function usePollDrafts() {
  const [drafts, set] = useState(noDrafts);
  return {
    ...drafts,
    change: (part: Partial<PollDraftText>) => set((now) => ({ ...now, at: { ...now.at, ...part } })),
    fill: (typed: string) => set((now) => filledWith(now, typed)),
    takeBack: (wanted: PollDraftText) => set((now) => takenBack(now, wanted)),
    sent: () => set(afterSent),
    left: () => set(afterLeft),
  };
}
