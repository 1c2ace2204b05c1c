/** The order of those who wait, from what stands in the tables. */
import { speakingOrder, type Suggested } from '@miteinander/shared/speakers/speaking-order';
import { waitingOf } from './floor.rules.ts';
import type { FloorLook } from './floor-look.sql.ts';
import { isWaiting } from './floor-state.ts';

/** What a turn is taken for as long as nothing else is known, in milliseconds. */
const usualMs = 120_000;

type Looked = Pick<FloorLook, 'floor' | 'listed' | 'sums' | 'replies' | 'meanMs'>;

export function suggestionsOf({ floor, listed, sums, replies, meanMs }: Looked): Suggested[] {
  const isByTurns = floor.rules.balanceBy === 'turns';
  const had = new Map<string, number>();
  for (const { group, msOfRound, turnsOfRound } of sums) {
    const key = group ?? 'none';
    had.set(key, (had.get(key) ?? 0) + (isByTurns ? turnsOfRound : msOfRound));
  }
  const waiting = listed
    .filter(isWaiting)
    .map((row) => ({ ...waitingOf(row), isFirstTime: row.isFirstTime }));
  const turn = isByTurns ? 1 : (meanMs ?? usualMs);
  return speakingOrder(waiting, { rules: floor.rules, lead: floor.lead, replies, had, turn });
}

/**
 * After how many milliseconds somebody's turn may come: the turn that is on may end at once or take what is left of
 * it, whoever is called may not come, and each of those before takes between half of what is usual and all that it may.
 */
export function waitOf(
  place: number,
  { floor, listed, turn, meanMs }: Pick<FloorLook, 'floor' | 'listed' | 'turn' | 'meanMs'>,
): { from: number; to: number } {
  const limitMs = (floor.limits.contribution ?? usualMs / 1000) * 1000;
  const usual = meanMs ?? limitMs;
  const isOn = turn !== null && turn.ended_at === null;
  const left = isOn ? Math.max(0, (turn.limit_ms ?? usual) - turn.spoken_ms) : 0;
  const before = place - 1;
  const mostBefore = before + (listed.some(({ state }) => state === 'called') ? 1 : 0);
  return {
    from: Math.round(before * Math.min(usual, limitMs) * 0.5),
    to: Math.round(left + mostBefore * Math.max(usual, limitMs)),
  };
}
