import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { runProgram, UsageError } from './common/program.ts';
import { withDatabase } from './common/with-database.ts';
import { isThisMachine, originIn, readyAt } from './rehearse/address.ts';
import { grouped } from './rehearse/figures.ts';
import { interrupted, Interruption } from './rehearse/interruption.ts';
import { filesFor } from './rehearse/open-files.ts';
import { busyNow, expectNobody, most, phonesAllowed } from './rehearse/preparation.ts';
import { type Produced, produce, type Production } from './rehearse/production.ts';
import { asOnlyRehearsal } from './rehearse/rehearsal-meeting.ts';
import { type Findings, reportOf } from './rehearse/report.ts';
import { expectUpgrade } from './rehearse/upgrade.ts';
import { warningsOf } from './rehearse/warnings.ts';
import { serverMetrics } from './load/server-metrics.ts';

const help = `
npm run rehearse -- [--attendees 300] [--url https://meet.example.org] [--no-limit] [--json] [--yes]

Pretends that so many people take part, on the server that runs here, and says in plain words whether it was fine:
they join, vote calmly, all at once, and while the Wi-Fi fails; every vote is counted again. Then it goes on with
more and more people until it finds the limit (--no-limit leaves that out). It takes a minute or two, in a meeting
of its own that is deleted afterwards.

--attendees N   from 10 to 5000
--url ADDRESS   where phones connect, best the public address; this machine's without
--yes           also while there are people in a real meeting
--json          everything that was measured, for programs

Exit code 0: fine, or tight; 1: too much, or it could not be rehearsed.
`;

const fewest = 10;
const say = (line: string) => console.error(line);

interface Wanted {
  attendees: number;
  url: string;
  withLimit: boolean;
  asJson: boolean;
  isSure: boolean;
}

await runProgram(help, async (args) => {
  const wanted = wantedBy(args);
  const stop = interrupted();
  try {
    show(await findings(wanted, stop), wanted);
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    say('Interrupted. The meeting of the rehearsal is deleted.');
    // Whatever was on its way need not be waited for.
    process.exit(130);
  }
});

async function findings(wanted: Wanted, stop: Promise<never>): Promise<Findings> {
  const { attendees, withLimit, isSure } = wanted;
  say('Looking at the address …');
  const url = await readyAt(wanted.url);
  await expectUpgrade(url);
  const allowed = await phonesAllowed(attendees);
  const isSameMachine = await isThisMachine(url);
  return withDatabase(async (local) => {
    if (!isSure) await expectNobody(local, url);
    const production = { ...local, url, attendees, most: allowed, withLimit, isSameMachine, stop, say };
    const busyBefore = await busyNow();
    const produced = await asOnlyRehearsal(local.database, say, () => produce(production));
    return { ...produced, warnings: await warningsFor(production, produced, busyBefore) };
  });
}

async function warningsFor(
  { url, config, isSameMachine, attendees }: Production,
  { origin, clockAheadMs, pages, limit }: Produced,
  busyBefore: number,
): Promise<string[]> {
  const metrics = await serverMetrics(url, process.env['METRICS_TOKEN']);
  return warningsOf({
    url,
    isSameMachine,
    publicUrl: config.publicUrl,
    origin,
    clockAheadMs,
    hasPages: pages.every((page) => page !== null),
    busyBefore,
    serverFiles: metrics?.get('process_max_fds') ?? null,
    connections: filesFor(limit?.measured ?? attendees),
  });
}

function show(found: Findings, { asJson }: Wanted): void {
  console.log(asJson ? JSON.stringify(found, null, 2) : reportOf(found).join('\n'));
  if (found.verdict.word === 'too much' || !found.verdict.isExact) process.exitCode = 1;
}

function wantedBy(args: string[]): Wanted {
  const { values } = parseArgs({
    args,
    options: {
      attendees: { type: 'string', default: '300' },
      url: { type: 'string' },
      'no-limit': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      yes: { type: 'boolean', short: 'y', default: false },
    },
  });
  const attendees = Number(values.attendees);
  if (!Number.isInteger(attendees) || attendees < fewest || attendees > most)
    throw new UsageError(
      `--attendees expects a whole number from ${fewest} to ${grouped(most)}, not "${values.attendees}".`,
    );
  const url = originIn(values.url ?? `http://127.0.0.1:${readConfig(process.env).port}`);
  return { attendees, url, withLimit: !values['no-limit'], asJson: values.json, isSure: values.yes };
}
