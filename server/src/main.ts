import { readConfig } from './config.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { createDemonstration } from './meetings/demonstration.ts';
import { printLinks } from './meetings/links.ts';
import { startServer } from './server.ts';
import { StartError } from './start-error.ts';

const say = (line: string) => console.log(line);

/** How to end what has been started, in the order in which it was. */
const endings: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log: say });
  if (embedded) endings.push(() => embedded.release());
  const server = await startServer(config, config.databaseUrl ?? embedded!.url, createDemonstration);
  endings.push(() => server.stop());
  await printLinks(server.database, { ...config, port: server.port }, say);
}

async function end(): Promise<void> {
  for (const ending of endings.splice(0).toReversed()) await ending();
}

/** The first Ctrl-C drains, also in the middle of a start; a second one does not wait for it. */
function stopOnSignal(started: Promise<void>): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    isStopping = true;
    say('Stopping: votes on their way are counted first …');
    // A start that fails ends by itself.
    started.then(end).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** A promise that nobody waited for must not end a meeting; it is logged and the server goes on. */
process.on('unhandledRejection', (reason) => console.error('Unhandled', reason));

const started = start();
stopOnSignal(started);
started.catch(async (error: unknown) => {
  console.error(error instanceof StartError ? `Cannot start: ${error.message}` : error);
  await end();
  process.exit(1);
});
