/** The order of those who wait, from what stands in the tables. */
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

/** Where somebody stands who waits: the place, from 1, and after how long their turn may come. */
export interface InLine {
  place: number;
  waitMs: { from: number; to: number };
}

/** Everybody who waits, by their request. */
export function lineOf(look: FloorLook): ReadonlyMap<string, InLine> {
  const called = look.listed.filter(({ state }) => state === 'called');
  const byId = new Map(look.listed.map((each) => [each.id, each]));
  const line = suggestionsOf(look).map(({ id }) => byId.get(id)!);
  const waits = waitsOf([...called, ...line], look).slice(called.length);
  return new Map(line.map(({ id }, index) => [id, { place: index + 1, waitMs: waits[index]! }]));
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
 * After how many milliseconds each one's turn may come, in their order: the turn that is on may end at once or take
 * what was left of it when its clock was last started (how long it has run since, screens know), and each of those
 * ahead, whoever is called among them, takes between half of what is usual and all that they may. What was given to
 * one of them is not told by it [F8].
 */
export function waitsOf(
  line: readonly Pick<ListedRow, 'kind'>[],
  { floor, phase, turn, meanMs }: Pick<FloorLook, 'floor' | 'phase' | 'turn' | 'meanMs'>,
): { from: number; to: number }[] {
  const { limits } = floor;
  const left = turn !== null && turn.ended_at === null ? leftOf(turn) : 0;
  let [least, most] = [0, 0];
  return line.map(({ kind }) => {
    const wait = { from: Math.round(least), to: Math.round(left + most) };
    const seconds = speakingLimit({ given: null, kind, phase: phase ?? undefined, limits });
    const ms = seconds === null ? (meanMs ?? usualMs) : seconds * 1000;
    least += Math.min(meanMs ?? ms, ms) / 2;
    most += Math.max(meanMs ?? ms, ms);
    return wait;
  });
}

function leftOf({ limit_ms, spoken_ms }: TurnRow): number {
  return Math.max(0, (limit_ms ?? usualMs) - spoken_ms);
}
