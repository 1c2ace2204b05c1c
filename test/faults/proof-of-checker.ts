import { seedOn } from './campaign.ts';
import type { Sabotage } from './server/sabotage/names.ts';
import type { Wish } from './wish.ts';
import type { Slot } from './world/slot.ts';
import { withSlot } from './world/slots.ts';

const widest = 180;

/** Plays the seeds against broken servers. True if every saboteur was caught. */
export async function proveChecker({ first, seeds, parallel, saboteurs }: Wish): Promise<boolean> {
  const left = [...saboteurs];
  let isEachCaught = true;
  const work = async (slot: Slot) => {
    for (let name = left.shift(); name; name = left.shift())
      isEachCaught = (await isCaught(slot, name, { first, seeds })) && isEachCaught;
  };
  await Promise.all(Array.from({ length: Math.min(parallel, saboteurs.length) }, () => withSlot(work)));
  return isEachCaught;
}

/** One seed after the other until one finds something. */
async function isCaught(slot: Slot, sabotage: Sabotage, { first, seeds }: Pick<Wish, 'first' | 'seeds'>) {
  await slot.serve(sabotage);
  const name = sabotage.padEnd(20);
  let didAnything = false;
  for (let seed = first; seed < first + seeds; seed += 1) {
    const { violations, isSabotaged, isBroken } = await seedOn(slot, seed);
    didAnything ||= isSabotaged;
    const [violation] = violations;
    if (isBroken) {
      console.log(`${name} NOT CAUGHT: ${violation}`);
      return false;
    }
    if (!didAnything || violation === undefined) continue;
    console.log(`${name} caught at seed ${seed}: ${violation.slice(0, widest)}`);
    return true;
  }
  console.log(`${name} NOT CAUGHT in ${seeds} seeds${didAnything ? '' : ', because it did nothing'}`);
  return false;
}
