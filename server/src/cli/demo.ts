import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { View } from '@miteinander/shared/contract';
import { readConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { runProgram, UsageError } from './common/program.ts';
import { meetingsFor } from './common/which-meeting.ts';
import { withDatabase } from './common/with-database.ts';
import { crowd } from './demo/crowd.ts';
import { StatusLine, statusOf } from './demo/status.ts';
import { Visitor } from './demo/visitor.ts';
import { Wire } from './demo/wire.ts';

const help = `
npm run demo -- [--people 40] [--code CODE] [--url http://127.0.0.1:3000] [--minutes N] [--seed N]

Simulated people join a meeting over real connections, two thirds in the hall and the others remote, vote in
whatever polls a desk opens, each group in its own way, ask and support questions now and then, ask to speak and answer calls, and sit down at round tables, where one at each writes things down. They stay until Ctrl-C, or for so many minutes, and
then leave; their votes stay counted. Without --code the newest meeting of this installation is used.
`;

/** However many they are, after twenty seconds all of them stand at the door. */
const arrivingMs = 20_000;
const slowestArrivalMs = 70;
const tickMs = 500;

await runProgram(help, async (args) => {
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(
      ['people', 'code', 'url', 'minutes', 'seed'].map((name) => [name, { type: 'string' as const }]),
    ),
  });
  const people = positive('people', values['people'] ?? '40', 5000);
  const seed = positive('seed', values['seed'] ?? '1', 2 ** 31);
  const minutes = values['minutes'] === undefined ? null : positive('minutes', values['minutes'], 24 * 60);
  const url = values['url'] ?? `http://127.0.0.1:${readConfig(process.env).port}`;
  const code = values['code'] ?? (await newestCode());
  const stop = stopSignal(minutes);
  const meeting = await find(url, code);
  const visitors: Visitor[] = [];
  const line = new StatusLine();
  const status = () => statusOf({ code: meeting.code, people }, visitors);
  const watch = setInterval(() => line.show(status()), tickMs);
  for (const person of crowd(meeting, { people, seed })) {
    if (stop.aborted) break;
    const visitor = new Visitor(url, meeting.code, person);
    visitors.push(visitor);
    void visitor.join();
    await pause(Math.min(slowestArrivalMs, arrivingMs / people), undefined, { signal: stop }).catch(
      () => undefined,
    );
  }
  await stopped(stop);
  clearInterval(watch);
  line.end(status());
  await Promise.allSettled(visitors.map((visitor) => visitor.leave()));
  console.log('All of them have left.');
});

async function newestCode(): Promise<string> {
  const [newest] = await withDatabase(({ database }) => meetingsFor(database, undefined));
  return newest!.code;
}

/** Looks the meeting up as a guest does, which also tells whether the server is there. */
async function find(url: string, code: string): Promise<View<'meetings'>> {
  const guest = new Wire(url, () => ({ as: 'guest' }), { hello: () => undefined, delta: () => undefined });
  const reply = await guest.send('meeting:find', { code }, 10_000);
  guest.close();
  if (reply.ok) return reply.data;
  if (reply.error.code === 'unavailable') throw new StartError(`No server answers at ${url}: npm start`);
  throw new StartError(`${url}: ${reply.error.message}`);
}

function positive(name: string, typed: string, most: number): number {
  const value = Number(typed);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${name} expects a whole number from 1 to ${most}, not "${typed}".`);
}

/** Aborted by the first Ctrl-C or when the time is up; a second Ctrl-C ends the program at once. */
function stopSignal(minutes: number | null): AbortSignal {
  const stop = new AbortController();
  const onSignal = () => (stop.signal.aborted ? process.exit(130) : stop.abort());
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  if (minutes !== null) setTimeout(() => stop.abort(), minutes * 60_000).unref();
  return stop.signal;
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
