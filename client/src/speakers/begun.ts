/**
 * What somebody has begun to fill in, or to write instead of speaking, and not sent: by person and session, kept with
 * every key. It goes when it is sent and when they leave the meeting (`people/device.ts`); where storage is denied it
 * lasts as long as the page.
 */
import type { Asking } from './asking.ts';

export interface Begun {
  asking?: Asking | undefined;
  /** instead of speaking about this request */
  writing?: { request: string; text: string } | undefined;
}

const held = new Map<string, Begun>();

export function begunIn(owner: string, session: string): Begun {
  const key = keyOf(owner, session);
  const begun = held.get(key) ?? read(key);
  held.set(key, begun);
  return begun;
}

export function keepBegun(owner: string, session: string, change: Begun): void {
  const key = keyOf(owner, session);
  const begun = { ...begunIn(owner, session), ...change };
  held.set(key, begun);
  try {
    localStorage.setItem(key, JSON.stringify(begun));
  } catch {
    // Denied or full: it is known until the page is closed.
  }
}

const keyOf = (owner: string, session: string) => `miteinander:speaking:${session}:${owner}`;

function read(key: string): Begun {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Begun;
  } catch {
    return {};
  }
}
