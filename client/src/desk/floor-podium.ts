import type { NoticeView, PlanView, Signal, SignalsView } from '@miteinander/shared/speakers/phases.contract';

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

/** What was told to those who still sit there: nobody waits for whoever has left to read it. */
export function noticesHere(
  notices: readonly NoticeView[],
  panelists: readonly { id: string }[],
): readonly NoticeView[] {
  const here = new Set(panelists.map(({ id }) => id));
  return notices
    .map((notice) => ({
      ...notice,
      to: notice.to.filter((id) => here.has(id)),
      confirmed: notice.confirmed.filter(({ panelist }) => here.has(panelist)),
    }))
    .filter(({ to }) => to.length > 0);
}
