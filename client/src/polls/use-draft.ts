import { useSyncExternalStore } from 'react';
import { draftOf, subscribeToDrafts } from './drafts.ts';

/** What was begun and not sent in a poll. */
export function useDraft(poll: string): readonly string[] | undefined {
  return useSyncExternalStore(subscribeToDrafts, () => draftOf(poll));
}

/** Whether something was begun in any of these polls. */
export function useHasDraft(polls: readonly string[]): boolean {
  return useSyncExternalStore(subscribeToDrafts, () => polls.some((poll) => draftOf(poll) !== undefined));
}
