import { useSyncExternalStore } from 'react';

/** The sections of the page, as they stand in the bar. */
export const tabs = ['now', 'questions', 'floor', 'programme'] as const;
export type Tab = (typeof tabs)[number];

/** The tab is the fragment of the address, so that the back button does what it should. */
export function useTab(): Tab {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function current(): Tab {
  return tabs.find((tab) => `#${tab}` === location.hash) ?? 'now';
}
