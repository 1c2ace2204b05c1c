/** The order of those who wait, from what stands in the tables. */
import { remainingAt } from '@miteinander/shared/speakers/speaking-clock';
import { speakingLimit } from '@miteinander/shared/speakers/speaking-limit';
import { speakingOrder, type Suggested, type Waiting } from '@miteinander/shared/speakers/speaking-order';
import { waitingOf } from './floor.rules.ts';
import type { FloorLook, ListedRow } from './floor-look.sql.ts';
import { isWaiting, type TurnRow } from './floor-state.ts';

/** What a turn is taken for as long as nothing else is known, in milliseconds. */
const usualMs = 120_000;

export function suggestionsOf(look: FloorLook): Suggested[] {
  const { floor, listed, replies, meanMs } = look;
  const turn = floor.rules.balanceBy === 'turns' ? 1 : (meanMs ?? usualMs);
  const called = listed.find(({ state }) => state === 'called');
  const waiting = listed.filter(isWaiting).map(asWaiting);
  const standing = { rules: floor.rules, lead: floor.lead, replies, had: hadOf(look, turn), turn };
  return speakingOrder(waiting, standing, called ? asWaiting(called) : null);
}

function asWaiting(row: ListedRow): Waiting {
  return { ...waitingOf(row), isFirstTime: row.isFirstTime };
}

/** What each group has had in this round; the turn that is on counts as the usual one, as long as it takes. */
function hadOf({ floor, sums, turn }: FloorLook, usual: number): Map<string, number> {
  const had = new Map<string, number>();
  const add = (group: string | null, amount: number) =>
    had.set(group ?? 'none', (had.get(group ?? 'none') ?? 0) + amount);
  const isByTurns = floor.rules.balanceBy === 'turns';
  for (const { group, msOfRound, turnsOfRound } of sums) add(group, isByTurns ? turnsOfRound : msOfRound);
  const isOn = turn !== null && turn.ended_at === null && turn.round === floor.round;
  const isAside = turn?.kind === 'order' && floor.rules.arePointsOfOrderFirst;
  if (isOn && turn.request_id !== null && !isAside) add(turn.group_id, usual);
  return had;
}

/**
 * After how many milliseconds somebody's turn may come: the turn that is on may end at once or take what is left of
 * it, and each of those ahead, whoever is called among them, takes between half of what is usual and all that they
 * may. What was given to one of them is not told by it [F8].
 */
export function waitOf(
  ahead: readonly Pick<ListedRow, 'kind'>[],
  { floor, phase, turn, meanMs, now }: Pick<FloorLook, 'floor' | 'phase' | 'turn' | 'meanMs' | 'now'>,
): { from: number; to: number } {
  const { limits } = floor;
  const may = ahead.map(({ kind }) => {
    const seconds = speakingLimit({ given: null, kind, phase: phase ?? undefined, limits });
    return seconds === null ? (meanMs ?? usualMs) : seconds * 1000;
  });
  const least = may.map((ms) => Math.min(meanMs ?? ms, ms) / 2);
  const most = may.map((ms) => Math.max(meanMs ?? ms, ms));
  const left = turn !== null && turn.ended_at === null ? leftOf(turn, now) : 0;
  return { from: Math.round(sum(least)), to: Math.round(left + sum(most)) };
}

function leftOf({ limit_ms, spoken_ms, running_since }: TurnRow, now: Date): number {
  const clock = {
    limitMs: limit_ms ?? usualMs,
    spokenMs: spoken_ms,
    runningSince: running_since?.getTime() ?? null,
  };
  return Math.max(0, remainingAt(clock, now.getTime())!);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
