/**
 * Loaded into a measured program before anything else (`node --expose-gc --import probe.js`): answers what only
 * the process itself knows. The program does not know of it.
 */
import { createRequire } from 'node:module';

export interface Probed {
  /** bytes, after garbage was collected */
  memory: NodeJS.MemoryUsage;
  /** statements sent to PostgreSQL so far; counted only if PROBE_STATEMENTS is set */
  statements: number;
}

let statements = 0;

if (process.env['PROBE_STATEMENTS']) {
  const { Client } = createRequire(import.meta.url)('pg') as {
    Client: { prototype: { query: (...args: unknown[]) => unknown } };
  };
  const send = Client.prototype.query;
  Client.prototype.query = function query(...args) {
    statements += 1;
    return send.apply(this, args);
  };
}

process.on('message', (message) => {
  if (message !== 'probe') return;
  globalThis.gc?.();
  const probed: Probed = { memory: process.memoryUsage(), statements };
  process.send?.({ probed });
});
process.channel?.unref();
