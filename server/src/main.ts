import { readConfig } from './config.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { createDemonstration } from './meetings/demonstration.ts';
import { printLinks } from './meetings/links.ts';
import { startServer } from './server.ts';
import { StartError } from './start-error.ts';

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log: say });
  const release = async () => embedded?.release();
  try {
    const server = await startServer(config, config.databaseUrl ?? embedded!.url, createDemonstration);
    stopOnSignal(async () => {
      await server.stop();
      await release();
    });
    await printLinks(server.database, { ...config, port: server.port }, say);
  } catch (error) {
    await release();
    throw error;
  }
}

/** The first Ctrl-C drains; a second one does not wait for it. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    isStopping = true;
    say('Stopping: votes on their way are counted first …');
    stop().then(
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

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? `Cannot start: ${error.message}` : error);
  process.exit(1);
});
