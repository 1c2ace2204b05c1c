import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import type { RequestKind } from '@miteinander/shared/speakers/request-states';
import type { FloorSettings } from '@miteinander/shared/speakers/speakers.contract';

export interface Speaking {
  /** what was given to this person, in seconds [F8] */
  given: number | null;
  /** null: a panelist without a request */
  kind: RequestKind | null;
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
