import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { endAll } from './program.ts';
import { type Compared, type Row, judgedValue, verdictOf } from './row.ts';
import { delivery } from './rows/b1-delivery.ts';
import { votes } from './rows/b2-votes.ts';
import { crowding } from './rows/b3-crowding.ts';
import { memory } from './rows/b4-memory.ts';
import { growth } from './rows/b5-growth.ts';
import { lag } from './rows/b6-lag.ts';
import { comeback } from './rows/b7-return.ts';
import { firstVisit } from './rows/b8-first-visit.ts';
import { type Finished, tableOf } from './table.ts';

const rows: Row[] = [delivery, votes, crowding, memory, growth, lag, comeback, firstVisit];
const help = `
npm run bench                 every row, with its controls in the same run
npm run bench -- B2 B6        only these rows
npm run bench -- --quick      small and short, to see that all of it still runs; judges nothing

Writes test/bench/results/<date>.json, unless it is quick.
`;
const results = join(process.cwd(), 'test/bench/results');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, help: { type: 'boolean' } },
});
const isQuick = values.quick ?? false;
const wanted = positionals.map((name) => name.toUpperCase());
const unknown = wanted.filter((id) => !rows.some((row) => row.id === id));
if (values.help || unknown.length > 0) {
  console.log(`${unknown.length > 0 ? `There is no row ${unknown.join()}.\n` : ''}${help.trim()}`);
  process.exit(values.help ? 0 : 2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endAll().then(() => process.exit(130)));

const finished: Finished[] = [];
for (const row of rows.filter(({ id }) => wanted.length === 0 || wanted.includes(id)))
  finished.push(await measured(row));
console.log(tableOf(finished));
if (!isQuick) save();
const isBad = finished.some(
  ({ failure, compared }) =>
    failure !== undefined || compared.some((each) => verdictOf(each) === 'falls short'),
);
process.exit(isBad ? 1 : 0);

/** A row that breaks does not keep the others from being measured. */
async function measured(row: Row): Promise<Finished> {
  const { id, title } = row;
  const begun = performance.now();
  const say = (line: string) => console.error(`${id}  ${line}`);
  say(`${title} …`);
  try {
    const compared = await row.run({ isQuick, say });
    return { id, title, compared: isQuick ? compared.map(unjudged) : compared };
  } catch (error) {
    console.error(error);
    return {
      id,
      title,
      compared: [],
      failure: error instanceof Error ? error.message.split('\n')[0]! : 'failed',
    };
  } finally {
    await endAll();
    say(`done in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
}

/** So few people say that it runs, and nothing about how well. */
function unjudged({ what, ours, control }: Compared): Compared {
  return { what, ours, control };
}

function save(): void {
  mkdirSync(results, { recursive: true });
  const at = new Date().toISOString();
  const figures = finished.map(({ compared, ...row }) => ({
    ...row,
    compared: compared.map((each) => ({ ...each, value: judgedValue(each), verdict: verdictOf(each) })),
  }));
  const file = join(results, `${at.slice(0, 16).replace(/[T:]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ at, machine: machine(), rows: figures }, null, 2)}\n`);
  console.log(`\nSaved as ${file.slice(process.cwd().length + 1)}`);
}
