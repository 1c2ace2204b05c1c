import { setTimeout as pause } from 'node:timers/promises';

const lookAgainMs = 40;

/** Looks again and again; false if it did not come to be within this time. */
export async function comesTrue(
  look: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = lookAgainMs,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!(await look())) {
    if (performance.now() > deadline) return false;
    await pause(everyMs);
  }
  return true;
}
