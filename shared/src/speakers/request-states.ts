/** Without zod, so that the phone can use it too. */

/** `reply` is one to whoever speaks now; `order` a point of order: how we go on, not what about. */
export const requestKinds = ['contribution', 'question', 'reply', 'order'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** `over`: has spoken; `removed`: taken off the list by the crew; `written`: has become a question. */
export const requestStates = [
  'waiting',
  'called',
  'speaking',
  'over',
  'withdrawn',
  'removed',
  'written',
] as const;
export type RequestState = (typeof requestStates)[number];

/**
 * How somebody is heard. `microphone`: in the hall; `conference`: in the meeting's video conference; `phone`: a phone
 * line; `read-out`: a moderator reads what they have written. Sound from the browser will be one more.
 */
export const voices = ['microphone', 'conference', 'phone', 'read-out'] as const;
export type Voice = (typeof voices)[number];

/** Those who are on the list. */
export function isOnList(state: RequestState): boolean {
  return state === 'waiting' || state === 'called' || state === 'speaking';
}

/** Whoever waits, is called or speaks at the same time: nobody else comes on the list then. */
export const mostOnList = 200;

/** With those whom an undo brings back when others have come in their place meanwhile. */
export const mostWithBroughtBack = 2 * mostOnList;

export const mostOnPodium = 30;
