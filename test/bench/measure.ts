import { readdirSync, readFileSync } from 'node:fs';

/**
 * Processor seconds that all threads of a process have used so far, from the kernel's scheduler (Linux only).
 * Threads that ended are not counted; neither Node nor PostgreSQL's backends end any while they work.
 */
export function cpuSeconds(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const used = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
  return used.reduce((sum, nanoseconds) => sum + Number(nanoseconds) / 1e9, 0);
}

/** The middle one; the mean of the middle two of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The smallest value that `share` (0 to 1) of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/**
 * Measures several things in turn, A B and then B A, `passes` times: with an even number of them a machine that gets
 * slower or faster meanwhile is equally unkind to all. Gives the measurements of each.
 */
export async function alternate<Name extends string, Measured>(
  things: Record<Name, () => Promise<Measured>>,
  passes: number,
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(things) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Measured[]>;
  for (let pass = 0; pass < passes; pass += 1) {
    const inTurn = pass % 2 === 0 ? names : names.toReversed();
    for (const name of inTurn) measured[name].push(await things[name]());
  }
  return measured;
}
