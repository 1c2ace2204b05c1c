/**
 * The real application in a process of the faults' own: started through `startServer`, with wrappers around
 * what it is made of. The shipped server knows nothing of it.
 */
import { GroupCommit } from '@miteinander/server/live/group-commit';
import { readConfig } from '@miteinander/server/config';
import { startServer } from '@miteinander/server/server';
import { type Order, tell } from './messages.ts';
import { points } from './points.ts';
import { isSabotage } from './sabotage/names.ts';
import { sabotage } from './sabotage/sabotage.ts';
import { stall, unstall, watchSockets } from './stalling.ts';
import { intercept, watchStatements } from './statements.ts';
import { transactionPoints } from './transactions.ts';
import { wrap } from './wrap.ts';

const wanted = process.argv[2];

// Nobody is left to be served, and nobody to end us later.
process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (reason) => console.error('Unhandled', reason));
process.on('message', (order: Order) => {
  switch (order.do) {
    case 'start':
      return void start();
    case 'arm':
      return points.arm(order);
    case 'disarm':
      return points.disarm();
    case 'stall':
      return stall(order.port);
    case 'unstall':
      return unstall();
  }
});

watchSockets();
intercept(transactionPoints);
if (wanted !== undefined) {
  if (!isSabotage(wanted)) throw new Error(`There is no saboteur "${wanted}"`);
  sabotage(wanted);
}
watchStatements();
wrap(GroupCommit.prototype, 'run', async (_, run) => {
  await run();
  await points.pass('batch:answered');
});

/** Like the shipped program, it ends if the database is away; whoever watches over it starts it again. */
async function start(): Promise<void> {
  try {
    const config = readConfig(process.env);
    await startServer(config, config.databaseUrl!, async () => undefined);
    tell({ did: 'start' });
  } catch (error) {
    console.error('Cannot start:', error);
    process.exit(1);
  }
}

tell({ did: 'load' });
