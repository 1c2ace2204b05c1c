import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** milliseconds; generous, because the machine may be busy */
  within?: number;
}

const betweenLooksMs = 15;

/**
 * Looks again and again until there is something to see; tells what was waited for if it never comes. Once after the
 * deadline, too: after a stall of our own, what came in time has still to be read.
 */
export async function until<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  { within = 20_000 }: Patience = {},
): Promise<NonNullable<Exclude<Seen, false>>> {
  const deadline = performance.now() + within;
  for (let isLast = false; ;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false)
      return seen as NonNullable<Exclude<Seen, false>>;
    if (isLast) throw new Error(`Waited ${within} ms in vain: ${what}`);
    isLast = performance.now() > deadline;
    await pause(betweenLooksMs);
  }
}
