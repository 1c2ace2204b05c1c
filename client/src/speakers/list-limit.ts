import type { PlanView } from '@miteinander/shared/speakers/phases.contract';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { speakingLimit } from '@miteinander/shared/speakers/speaking-limit';

/** How long a contribution may take now, in seconds, as the phase that is on has it; null: without a limit. */
export function listLimit(
  { limits }: Pick<FloorView, 'limits'>,
  plan: Pick<PlanView, 'phases' | 'current'> | undefined,
): number | null {
  const phase = plan?.phases.find(({ id }) => id === plan.current);
  return speakingLimit({ given: null, kind: 'contribution', phase, limits });
}
