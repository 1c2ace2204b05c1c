// npm run soak -- [--minutes 30] [--attendees 600]: a meeting at half load for so long; does anything grow?
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { summary, tableHead, tableRow } from './report.ts';
import type { Sample } from './sampler.ts';
import { soak } from './soak.ts';
import { verdictOf } from './verdict.ts';
import { inOwnWorld } from './world.ts';

const everySeconds = 5;
/** relative to the root, where `scripts/proof.mjs` goes */
const results = 'test/soak/results';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    attendees: { type: 'string', default: '600' },
  },
});
const [minutes, attendees] = [Number(values.minutes), Number(values.attendees)];
if (!(minutes > 0) || !(attendees >= 10)) throw new Error('npm run soak -- --minutes 30 --attendees 600');

console.log(`${attendees} people for ${minutes} minutes, on a server and a database of their own.`);
console.log(tableHead());
let minute: Sample[] = [];
const seen = (sample: Sample) => {
  minute.push(sample);
  if (minute.length * everySeconds < 60) return;
  console.log(tableRow(minute));
  minute = [];
};
const outcome = await inOwnWorld(({ server, meeting }) =>
  soak({ url: server.url, pid: server.pid, meeting, attendees, seconds: minutes * 60, everySeconds, seen }),
);
const verdict = verdictOf(outcome);
console.log(['', ...summary(outcome, verdict)].join('\n'));

const machine = { node: process.version, platform: process.platform, processors: availableParallelism() };
const file = `${results}/${new Date().toISOString().slice(0, 16).replaceAll(':', '')}.json`;
await mkdir(results, { recursive: true });
await writeFile(file, `${JSON.stringify({ machine, ...verdict, ...outcome }, null, 1)}\n`);
console.log(`\nEverything is in ${file}.`);
process.exit(verdict.word === 'fine' || verdict.word === 'unclear' ? 0 : 1);
