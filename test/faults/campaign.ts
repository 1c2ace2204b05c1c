import { setTimeout as pause } from 'node:timers/promises';
import { runSeed, type SeedReport } from './run-seed.ts';
import type { Slot } from './world/slot.ts';
import { unlessEnding, withSlot } from './world/slots.ts';

interface Campaign {
  seeds: readonly number[];
  parallel: number;
  /** said as soon as a seed is done */
  done: (report: SeedReport) => void;
}

/** Whatever hangs in a seed, the next one comes. */
const longestMs = 60_000;

/** Plays seeds, several side by side, each on a slot that is used again. */
export async function play({ seeds, parallel, done }: Campaign): Promise<void> {
  const left = [...seeds];
  const work = async (slot: Slot) => {
    await slot.serve(null);
    for (;;) {
      const seed = left.shift();
      if (seed === undefined) return false;
      const report = await seedOn(slot, seed);
      done(report);
      // What is left of a seed that broke must not spoil the next one.
      if (report.isBroken) return true;
    }
  };
  const workers = Array.from({ length: Math.min(parallel, seeds.length) }, async () => {
    while (await withSlot(work)) continue;
  });
  await Promise.all(workers);
}

/** A seed that breaks or hangs is reported like any other. */
export async function seedOn(slot: Slot, seed: number): Promise<SeedReport> {
  const begun = performance.now();
  try {
    const late = pause(longestMs, null, { ref: false }).then(() => {
      throw new Error(`the seed was not done after ${longestMs} ms`);
    });
    return await Promise.race([unlessEnding(runSeed(slot, seed)), late]);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      seed,
      tookMs: performance.now() - begun,
      struck: [],
      acknowledged: { votes: 0, questions: 0, support: 0, requests: 0, statements: 0 },
      violations: [`the seed broke: ${why}\n${slot.server.log.slice(-1500)}`],
      passed: new Set(),
      isSabotaged: false,
      isBroken: true,
    };
  }
}
