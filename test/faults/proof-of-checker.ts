import { play } from './campaign.ts';
import type { SeedReport } from './run-seed.ts';
import type { Sabotage } from './server/sabotage/names.ts';
import type { Wish } from './wish.ts';

const widest = 180;

/** Plays the seeds against broken servers. True if every saboteur was caught. */
export async function proveChecker({ first, seeds, parallel, saboteurs }: Wish): Promise<boolean> {
  const left = [...saboteurs];
  let isEachCaught = true;
  const workers = Array.from({ length: parallel }, async () => {
    for (let name = left.shift(); name; name = left.shift())
      isEachCaught = (await isCaught(name, first, seeds)) && isEachCaught;
  });
  await Promise.all(workers);
  return isEachCaught;
}

/** One seed after the other until one finds something. */
async function isCaught(sabotage: Sabotage, first: number, count: number): Promise<boolean> {
  let caught: SeedReport | undefined;
  let didAnything = false;
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  const done = (report: SeedReport) => {
    didAnything ||= report.isSabotaged;
    if (didAnything && report.violations.length > 0) caught = report;
    return caught !== undefined || report.isBroken;
  };
  await play({ seeds, sabotage, parallel: 1, done });
  const name = sabotage.padEnd(20);
  if (!caught) {
    console.log(`${name} NOT CAUGHT in ${count} seeds${didAnything ? '' : ', because it did nothing'}`);
    return false;
  }
  console.log(`${name} caught at seed ${caught.seed}: ${caught.violations[0]!.slice(0, widest)}`);
  return true;
}
