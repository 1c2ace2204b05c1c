import type { PlanView, Signal, SignalsView } from '@miteinander/shared/speakers/phases.contract';

/** The phase that is on, and the one that comes then. */
export function phasesOf(plan: PlanView | undefined) {
  const phases = plan?.phases ?? [];
  const index = phases.findIndex(({ id }) => id === plan?.current);
  return {
    current: phases[index],
    following: phases[index + 1],
    /** the one that is on has none behind it */
    isLast: index >= 0 && index === phases.length - 1,
  };
}

export interface Wish {
  panelist: string;
  signal: Signal;
  since: number;
}

/** What people on the podium would like, oldest first. */
export function wishesOf(signals: readonly SignalsView[]): Wish[] {
  return signals
    .flatMap(({ id, reply, slower }) => [
      ...(reply === null ? [] : [{ panelist: id, signal: 'reply' as const, since: reply }]),
      ...(slower === null ? [] : [{ panelist: id, signal: 'slower' as const, since: slower }]),
    ])
    .toSorted((a, b) => a.since - b.since);
}
