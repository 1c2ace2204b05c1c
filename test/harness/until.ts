import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** milliseconds; generous, because the machine may be busy */
  within?: number;
}

const betweenLooksMs = 15;

/** Looks again and again until there is something to see; tells what was waited for if it never comes. */
export async function until<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  { within = 20_000 }: Patience = {},
): Promise<NonNullable<Exclude<Seen, false>>> {
  const deadline = performance.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false)
      return seen as NonNullable<Exclude<Seen, false>>;
    if (performance.now() > deadline) throw new Error(`Waited ${within} ms in vain: ${what}`);
    await pause(betweenLooksMs);
  }
}
