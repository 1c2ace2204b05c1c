import { type Config, readConfig } from './config.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { openLog } from './log/log.ts';
import { createDemonstration } from './meetings/demonstration.ts';
import { printLinks } from './meetings/links.ts';
import { insertDemonstrationQuestions } from './questions/demonstration.ts';
import { type RunningServer, startServer } from './server.ts';
import { StartError } from './start-error.ts';

/** Until the configuration is read. */
let log = openLog({ format: null, level: 'info' });

/** How to end what has been started, in the order in which it was. */
const endings: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const config = readConfig(process.env);
  log = openLog(config.log);
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: config.dataDir, log: (line) => log.info(line) });
  if (embedded) endings.push(() => embedded.release());
  const server = await startServer(config, config.databaseUrl ?? embedded!.url, (database) =>
    createDemonstration(database, insertDemonstrationQuestions),
  );
  endings.push(() => server.stop());
  await tellWhere(server, { ...config, port: server.port });
}

/** Links of desks hold secrets: they are shown to people and never written into a log that is kept [P3]. */
async function tellWhere({ database }: RunningServer, config: Config): Promise<void> {
  if (log.isText) await printLinks(database, config, (line) => console.log(line));
  else log.info({ port: config.port }, 'Miteinander is running; npm run links shows the addresses');
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
    log.info('Stopping: votes on their way are counted first …');
    // A start that fails ends by itself.
    started.then(end).then(
      () => process.exit(0),
      (err: unknown) => {
        log.fatal({ err }, 'The stop did not succeed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** A promise that nobody waited for must not end a meeting; it is logged and the server goes on. */
process.on('unhandledRejection', (err) => log.error({ err }, 'Unhandled'));
/** As without a listener the process ends, but what the error quotes stays out of the log. */
process.on('uncaughtException', (err) => {
  log.fatal({ err }, 'Uncaught');
  process.exit(1);
});

const started = start();
stopOnSignal(started);
started.catch(async (err: unknown) => {
  if (err instanceof StartError) log.fatal(`Cannot start: ${err.message}`);
  else log.fatal({ err }, 'Cannot start');
  await end();
  process.exit(1);
});
