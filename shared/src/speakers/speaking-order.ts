/**
 * In which order those who wait are suggested to speak. Pure, without zod: the same everywhere, and small enough to
 * be proven (`speaking-order.spec.ts`) and explained (docs/rules.md, F2 to F6).
 *
 * The first that applies decides: put there by hand; a point of order; whose attendance has had a turn more waits for
 * the other one; who was overtaken often enough; a reply to what was just said; and last the weights of the rules.
 * Whoever was called and waits again is not there for any of it as long as somebody waits who came before them.
 */
import type { RequestKind } from './request-states.ts';
import type { OrderRules } from './speakers.contract.ts';
import type { Reason } from './speaking-reasons.ts';

/** Somebody who waits. */
export interface Waiting {
  id: string;
  /** who came first has the lower one */
  arrival: number;
  kind: RequestKind;
  attendance: 'hall' | 'remote';
  /** null: none, which counts as one of its own */
  group: string | null;
  /** has not spoken in this round */
  isFirstTime: boolean;
  /** turns that went to people who came later; see `overtakenAfter` */
  overtaken: number;
  /** by hand: its place at the head of the list */
  fixed: number | null;
  /** was called before and waits again, behind everybody who waited then [F12] */
  isBack: boolean;
}

/** What has happened so far in this round. */
export interface Standing {
  rules: OrderRules;
  /** turns that the hall has had more than the remote people since both wait; see `leadAfter` */
  lead: number;
  /** replies since the last contribution; null: nobody has spoken yet */
  replies: number | null;
  /** what each group has had, in milliseconds or turns as the rules balance; people without one are `none` */
  had: ReadonlyMap<string, number>;
  /** what one more turn counts, in the same unit */
  turn: number;
}

export interface Suggested {
  id: string;
  why: Reason[];
}

/**
 * Everybody who waits, as they would be suggested one after the other if nothing else happened. Whoever is `called`
 * speaks before them, so that nobody's place changes because the one ahead was called.
 */
export function speakingOrder(
  waiting: readonly Waiting[],
  standing: Standing,
  called: Waiting | null = null,
): Suggested[] {
  const order: Suggested[] = [];
  // Copies, once: the list is gone through two hundred times, and each time somebody is overtaken.
  const left = waiting.map((each) => ({ ...each }));
  const now = { ...standing, had: new Map(standing.had) };
  if (called) take(called, left, now);
  while (left.length > 0) {
    const { next, why } = suggested(left, now);
    order.push({ id: next.id, why });
    take(next, left, now);
  }
  return order;
}

/** Somebody has had their turn: in place of `overtakenAfter` and what has happened so far. */
function take(taken: Waiting, left: Waiting[], now: Standing & { had: Map<string, number> }): void {
  const index = left.findIndex(({ id }) => id === taken.id);
  if (index >= 0) left.splice(index, 1);
  const isPassed = passedBy(taken, now.rules);
  for (const each of left) if (isPassed(each)) each.overtaken += 1;
  const key = keyOf(taken);
  now.lead = leadAfter(taken, left, now);
  now.replies = repliesAfter(taken.kind, now);
  now.had.set(key, (now.had.get(key) ?? 0) + now.turn);
}

/** Who is suggested of those who wait (at least one), and why. */
export function suggested(waiting: readonly Waiting[], standing: Standing): { next: Waiting; why: Reason[] } {
  const byHand = least(
    waiting.filter(({ fixed }) => fixed !== null),
    ({ fixed }) => fixed!,
  );
  if (byHand) return { next: byHand, why: ['by-hand'] };
  const there = thoseThere(waiting, standing.rules);
  const aside = longestThere(there.filter((each) => isAside(each, standing.rules)));
  if (aside) return { next: aside, why: ['point-of-order'] };
  const { allowed, why } = whoseTurn(there, standing);
  return first(allowed, standing, why);
}

/**
 * Those who may be next. Whoever is back may not before everybody who waited then has had their turn [F12]; and if
 * people who came later have passed them as often as the rules allow, nobody who came later may either [F4].
 */
function thoseThere(waiting: readonly Waiting[], rules: OrderRules): readonly Waiting[] {
  // Mostly nobody is, and this is asked two hundred times for one list.
  if (!waiting.some(({ isBack }) => isBack)) return waiting;
  const earliest = Math.min(...waiting.map(({ arrival }) => arrival));
  const behind = waiting.filter(({ isBack, arrival }) => isBack && arrival > earliest);
  if (behind.length === 0) return waiting;
  const passedEnough = behind.filter((each) => each.overtaken >= rules.patience && !isAside(each, rules));
  const mayPass = (each: Waiting) =>
    isAside(each, rules) || !passedEnough.some((other) => passedBy(each, rules)(other));
  return waiting.filter((each) => !behind.includes(each) && mayPass(each));
}

/** Of an attendance that has had a turn more nobody is next as long as the other one waits [F3]. */
function whoseTurn(
  waiting: readonly Waiting[],
  { rules, lead }: Standing,
): { allowed: readonly Waiting[]; why: Reason[] } {
  if (!rules.isAlternating || lead === 0 || !areBothThere(waiting, rules))
    return { allowed: waiting, why: [] };
  const attendance = lead > 0 ? 'remote' : 'hall';
  return {
    allowed: waiting.filter((each) => each.attendance === attendance),
    why: [attendance === 'hall' ? 'hall-turn' : 'remote-turn'],
  };
}

function first(
  allowed: readonly Waiting[],
  standing: Standing,
  why: Reason[],
): { next: Waiting; why: Reason[] } {
  const { rules, replies } = standing;
  const patient = longestThere(allowed.filter(({ overtaken }) => overtaken >= rules.patience));
  if (patient && rules.patience > 0) return { next: patient, why: ['patience', ...why] };
  // Without patience nobody is overtaken at all: first come, first served.
  if (patient) return { next: patient, why: [...why, 'longest-wait'] };
  const reply = longestThere(allowed.filter(({ kind }) => kind === 'reply'));
  if (reply && replies !== null && replies < rules.replies) return { next: reply, why: ['reply', ...why] };
  return heaviest(allowed, standing, why);
}

function heaviest(
  allowed: readonly Waiting[],
  standing: Standing,
  why: Reason[],
): { next: Waiting; why: Reason[] } {
  const { rules } = standing;
  const most = Math.max(...allowed.map((each) => hadOf(each, standing)));
  const less = (each: Waiting) => (most === 0 ? 0 : (most - hadOf(each, standing)) / most);
  const weight = (each: Waiting) => (each.isFirstTime ? rules.firstTime : 0) + rules.balance * less(each);
  const heaviestOnes = greatest(allowed, weight);
  const next = longestThere(heaviestOnes)!;
  const own: Reason[] = [];
  if (rules.firstTime > 0 && next.isFirstTime && !allowed.every(({ isFirstTime }) => isFirstTime))
    own.push('first-contribution');
  if (rules.balance > 0 && less(next) > 0 && greatest(allowed, less).includes(next)) own.push('group-least');
  if (own.length === 0 || heaviestOnes.length === allowed.length) own.push('longest-wait');
  return { next, why: [...why, ...own] };
}

/** Those who still wait after somebody's turn, with one more who came later if they did [F4]. */
export function overtakenAfter(taken: Waiting, waiting: readonly Waiting[], rules: OrderRules): Waiting[] {
  const rest = waiting.filter(({ id }) => id !== taken.id);
  const isPassed = passedBy(taken, rules);
  return rest.map((each) => (isPassed(each) ? { ...each, overtaken: each.overtaken + 1 } : each));
}

/** Whoever came before somebody whose turn comes first; a point of order that comes before all takes nobody's. */
function passedBy(taken: Waiting, rules: OrderRules): (each: Waiting) => boolean {
  if (isAside(taken, rules)) return () => false;
  return ({ arrival, attendance }) =>
    arrival < taken.arrival && (!rules.isAlternating || attendance === taken.attendance);
}

/** The lead of the hall after a turn; `rest` are those who still wait. Points of order that come first do not count. */
export function leadAfter(
  taken: Waiting,
  rest: readonly Waiting[],
  { rules, lead }: Pick<Standing, 'rules' | 'lead'>,
): number {
  const other = taken.attendance === 'hall' ? 'remote' : 'hall';
  const there = thoseThere([taken, ...rest], rules);
  const otherWaits = there.some((each) => each.attendance === other && !isAside(each, rules));
  const counts = otherWaits && !isAside(taken, rules);
  const after = counts ? lead + (taken.attendance === 'hall' ? 1 : -1) : lead;
  return leadAmong(after, rest, rules);
}

/** As soon as one side has nobody who waits, or they do not take turns, nobody is ahead of anybody. */
export function leadAmong(lead: number, waiting: readonly Waiting[], rules: OrderRules): number {
  return rules.isAlternating && areBothThere(waiting, rules) ? lead : 0;
}

/** Replies since the last contribution, after this turn; a point of order that comes first is none [F5]. */
export function repliesAfter(
  kind: RequestKind | null,
  { rules, replies }: Pick<Standing, 'rules' | 'replies'>,
): number {
  if (kind === 'reply') return (replies ?? 0) + 1;
  return kind !== null && isAside({ kind }, rules) ? (replies ?? 0) : 0;
}

/** A point of order, where it comes first: it is about how we go on, and takes nobody's turn. */
function isAside({ kind }: Pick<Waiting, 'kind'>, rules: OrderRules): boolean {
  return kind === 'order' && rules.arePointsOfOrderFirst;
}

function areBothThere(waiting: readonly Waiting[], rules: OrderRules): boolean {
  const there = thoseThere(waiting, rules);
  const isThere = (attendance: Waiting['attendance']) =>
    there.some((each) => each.attendance === attendance && !isAside(each, rules));
  return isThere('hall') && isThere('remote');
}

function keyOf({ group }: Waiting): string {
  return group ?? 'none';
}

function hadOf(each: Waiting, { had }: Standing): number {
  return had.get(keyOf(each)) ?? 0;
}

function longestThere(waiting: readonly Waiting[]): Waiting | undefined {
  return least(waiting, ({ arrival }) => arrival);
}

function least(waiting: readonly Waiting[], of: (each: Waiting) => number): Waiting | undefined {
  return waiting.reduce<Waiting | undefined>(
    (found, each) => (found === undefined || of(each) < of(found) ? each : found),
    undefined,
  );
}

function greatest(waiting: readonly Waiting[], of: (each: Waiting) => number): Waiting[] {
  const values = waiting.map(of);
  const most = Math.max(...values);
  return waiting.filter((_, index) => values[index] === most);
}
