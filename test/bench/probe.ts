/**
 * Loaded into a measured program before anything else (`node --expose-gc --import probe.js`): answers what only
 * the process itself knows. The program does not know of it.
 */
import { Socket } from 'node:net';

export interface Probed {
  /** bytes, after garbage was collected */
  memory: NodeJS.MemoryUsage;
  /** statements sent to PostgreSQL so far; counted only if PROBE_STATEMENTS is set */
  statements: number;
}

let statements = 0;

/** Query and Bind: what PostgreSQL is asked to run begins with one of them, whatever driver sends it. */
const beginnings = new Set(['Q', 'B'].map((letter) => letter.charCodeAt(0)));

if (process.env['PROBE_STATEMENTS']) {
  const { port } = new URL(process.env['DATABASE_URL']!);
  // On the wire, since the program brings a driver of its own.
  // oxlint-disable-next-line typescript/unbound-method -- it is bound again where it is called
  const write = Socket.prototype.write;
  Socket.prototype.write = function counted(this: Socket, ...args: Parameters<typeof write>) {
    const [message] = args;
    if (`${this.remotePort}` === port && Buffer.isBuffer(message) && beginnings.has(message[0]!))
      statements += 1;
    return write.apply(this, args);
  } as typeof write;
}

process.on('message', (message) => {
  if (message !== 'probe') return;
  globalThis.gc?.();
  const probed: Probed = { memory: process.memoryUsage(), statements };
  process.send?.({ probed });
});
process.channel?.unref();
