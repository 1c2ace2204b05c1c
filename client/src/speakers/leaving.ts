import { useSyncExternalStore } from 'react';

/** How long one can think again. Until then nothing was sent, and the place on the list is kept. */
export const thinkAgainMs = 6_000;

interface Leaving {
  request: string;
  send: () => void;
  timer: ReturnType<typeof setTimeout>;
}

let leaving: Leaving | null = null;
const listeners = new Set<() => void>();

function change(next: Leaving | null): void {
  leaving = next;
  for (const listener of listeners) listener();
}

/** Takes a request back in a moment. */
export function leave(request: string, send: () => void): void {
  sendNow();
  change({ request, send, timer: setTimeout(sendNow, thinkAgainMs) });
  addEventListener('pagehide', sendNow);
}

/** The person has thought again. */
export function stay(): void {
  if (leaving) clearTimeout(leaving.timer);
  removeEventListener('pagehide', sendNow);
  change(null);
}

function sendNow(): void {
  const due = leaving;
  if (!due) return;
  stay();
  due.send();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The request that is being taken back, while its owner can think again. */
export function useLeaving(): string | null {
  return useSyncExternalStore(subscribe, leavingNow);
}

export function leavingNow(): string | null {
  return leaving?.request ?? null;
}
