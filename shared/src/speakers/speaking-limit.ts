/** How long somebody may speak: by the same rule on the clock, in the estimates, and in what the phone says. */
import type { Phase } from './phases.contract.ts';
import type { RequestKind } from './request-states.ts';
import type { FloorSettings } from './speakers.contract.ts';

export interface Speaking {
  /** what was given to this person, in seconds [F8] */
  given: number | null;
  /** null: a panelist without a request */
  kind: RequestKind | null;
  /** the phase that is on, if any */
  phase: Pick<Phase, 'speakingSeconds'> | undefined;
  limits: FloorSettings['limits'];
}

/**
 * How long somebody may speak, in seconds; null: without a limit. What was given to the person comes first, then what
 * the phase says, then the limit of the kind; a point of order has its own in every phase.
 */
export function speakingLimit({ given, kind, phase, limits }: Speaking): number | null {
  if (given !== null) return given;
  if (kind === 'order') return limits.order;
  return phase?.speakingSeconds ?? (kind === null ? null : limits[kind]);
}
