import { runSeed } from './run-seed.ts';
import { Slot } from './world/slot.ts';

const [first = 1, count = 1, sabotage = null] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 1), process.argv[4]];
const slot = await Slot.open(sabotage ?? null);
const passed = new Set<string>();
for (let seed = first; seed < first + count; seed += 1) {
  const r = await runSeed(slot, seed);
  for (const p of r.passed) passed.add(p);
  console.log(seed, r.tookMs | 0, r.struck.join(', '), r.acknowledgedVotes, r.violations, r.isSabotaged);
}
console.log([...passed]);
await slot.close();
