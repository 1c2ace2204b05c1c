import type { Reply } from '@miteinander/shared/wire/reply';
import type { Outcome } from './records.ts';

/**
 * What an answer says about whether it was done. `unavailable` and `busy` may hide a commit that was durable, and
 * so may an error of the server's own.
 */
const sayNothing = new Set(['unavailable', 'busy', 'internal']);

export function outcomeOf(reply: Reply<unknown> | null): Outcome {
  if (!reply) return { is: 'unknown' };
  if (reply.ok) return { is: 'acknowledged', data: reply.data, revision: reply.revision ?? null };
  const { code, current } = reply.error;
  return sayNothing.has(code) ? { is: 'unknown' } : { is: 'refused', code, current };
}

/** After how many milliseconds the same may be sent again, or null if it was answered for good. */
export function waitAfter(reply: Reply<unknown> | null): number | null {
  if (!reply) return 0;
  if (reply.ok || reply.error.kind !== 'retry') return null;
  return reply.error.retryAfterMs ?? 100;
}
