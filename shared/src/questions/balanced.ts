/**
 * The order *balanced* [Q10]: hall and remote take turns, whatever their size, and so do the groups within them.
 *
 * The next turn is the attendance's that has waited longest for one, then the group's that had the fewest in it, and
 * there the best supported question comes first, of equals the one that waits longest. What was on the stage counts
 * as turns taken. Whoever's attendance or group is not known is a part of its own. Pinned ones come first.
 */
export interface WaitingQuestion {
  id: string;
  /** people who support it */
  n: number;
  attendance: 'hall' | 'remote' | null;
  group: string | null;
  isPinned: boolean;
  /** milliseconds since 1970 */
  askedAt: number;
}

/** Whose turn it was. */
export type Turn = Pick<WaitingQuestion, 'attendance' | 'group'>;

/** Why a question stands where it does; null as a group or an attendance are those who are not known. */
export type Why =
  | { code: 'pinned' }
  | { code: 'attendance-waited'; attendance: Turn['attendance'] }
  | { code: 'group-fewest-turns'; group: string | null }
  | { code: 'most-support' }
  | { code: 'longest-waiting' };

export interface Balanced {
  id: string;
  why: Why;
}

/** All of the questions in order; `taken` are the turns there were, the oldest first. */
export function balanced(questions: readonly WaitingQuestion[], taken: readonly Turn[] = []): Balanced[] {
  const turns = new Turns();
  for (const turn of taken) turns.take(turn);
  const inOrder = questions.toSorted(bySupport);
  const pinned = inOrder.filter(({ isPinned }) => isPinned);
  for (const each of pinned) turns.take(each);
  const halls = halved(inOrder.filter(({ isPinned }) => !isPinned));
  const order: Balanced[] = pinned.map(({ id }) => ({ id, why: { code: 'pinned' } }));
  while (halls.length > 0) order.push(next(halls, turns));
  return order;
}

/** The best supported first, then the one that waits longest. */
function bySupport(left: WaitingQuestion, right: WaitingQuestion): number {
  if (left.n !== right.n) return right.n - left.n;
  if (left.askedAt !== right.askedAt) return left.askedAt - right.askedAt;
  return left.id < right.id ? -1 : 1;
}

/** Those of one attendance and group who wait, in order; what has had its turn is before `at`. */
interface Part {
  turn: Turn;
  waiting: WaitingQuestion[];
  at: number;
}

/** The parts of each attendance, none of them empty. */
function halved(questions: readonly WaitingQuestion[]): Part[][] {
  const halls = new Map<Turn['attendance'], Map<string | null, Part>>();
  for (const question of questions) {
    const { attendance, group } = question;
    const parts = halls.get(attendance) ?? new Map<string | null, Part>();
    halls.set(attendance, parts);
    const part = parts.get(group) ?? { turn: { attendance, group }, waiting: [], at: 0 };
    parts.set(group, part);
    part.waiting.push(question);
  }
  return [...halls.values()].map((parts) => [...parts.values()]);
}

function next(halls: Part[][], turns: Turns): Balanced {
  const hall = first(
    halls,
    (left, right) => longestAgo(left, right, turns) || byHead(best(left), best(right)),
  );
  const part = first(hall, (left, right) => fewest(left, right, turns) || byHead(left, right));
  const question = part.waiting[part.at]!;
  const why = reason({ halls, hall, part, turns });
  part.at += 1;
  if (part.at === part.waiting.length) hall.splice(hall.indexOf(part), 1);
  if (hall.length === 0) halls.splice(halls.indexOf(hall), 1);
  turns.take(question);
  return { id: question.id, why };
}

interface Chosen {
  halls: readonly Part[][];
  hall: readonly Part[];
  part: Part;
  turns: Turns;
}

/** The first thing that told the chosen question from all others; said as it is, not as it may have been meant. */
function reason({ halls, hall, part, turns }: Chosen): Why {
  const { attendance, group } = part.turn;
  const others = halls.filter((each) => each !== hall);
  if (others.length > 0 && others.every((other) => longestAgo(hall, other, turns) < 0))
    return { code: 'attendance-waited', attendance };
  const besides = hall.filter((each) => each !== part);
  if (besides.length > 0 && besides.every((each) => fewest(part, each, turns) < 0))
    return { code: 'group-fewest-turns', group };
  const question = part.waiting[part.at]!;
  const rivals = halls.flat().map((each) => each.waiting[each === part ? each.at + 1 : each.at]);
  const isAhead = rivals.every((rival) => rival === undefined || question.n > rival.n);
  return { code: isAhead && rivals.some(Boolean) ? 'most-support' : 'longest-waiting' };
}

/** A stable choice: the one before which no other comes. */
function first<Each>(all: readonly Each[], compare: (left: Each, right: Each) => number): Each {
  return all.reduce((least, each) => (compare(each, least) < 0 ? each : least));
}

function best(parts: readonly Part[]): Part {
  return first(parts, byHead);
}

function byHead(left: Part, right: Part): number {
  return bySupport(left.waiting[left.at]!, right.waiting[right.at]!);
}

function longestAgo(left: readonly Part[], right: readonly Part[], turns: Turns): number {
  return turns.lastOf(left[0]!.turn.attendance) - turns.lastOf(right[0]!.turn.attendance);
}

function fewest(left: Part, right: Part, turns: Turns): number {
  return turns.of(left.turn) - turns.of(right.turn);
}

/** How often each part was on, and when each attendance was last. */
class Turns {
  private now = 0;
  private readonly last = new Map<Turn['attendance'], number>();
  private readonly parts = new Map<Turn['attendance'], Map<string | null, number>>();

  take({ attendance, group }: Turn): void {
    this.now += 1;
    this.last.set(attendance, this.now);
    const groups = this.parts.get(attendance) ?? new Map<string | null, number>();
    this.parts.set(attendance, groups.set(group, (groups.get(group) ?? 0) + 1));
  }

  /** the number of the turn, 0: never */
  lastOf(attendance: Turn['attendance']): number {
    return this.last.get(attendance) ?? 0;
  }

  of({ attendance, group }: Turn): number {
    return this.parts.get(attendance)?.get(group) ?? 0;
  }
}
