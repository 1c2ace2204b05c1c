import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what the kernel gives to whoever asks for any port, from 32768 on: none of these is given away meanwhile. */
const lowest = 15_000;
const slices = 170;
const perSlice = 100;

/** Processes that run at the same time have ids close to each other, and so slices of their own. */
const slice = lowest + (process.pid % slices) * perSlice;
/** Two test files of one process take turns with it; the second one seldom begins with the ports of the first. */
const start = randomInt(perSlice);
let tried = 0;

/** A port that nobody listens on, and that nobody else is given before it is used; never the same twice. */
export async function freePort(): Promise<number> {
  while (tried < perSlice) {
    const port = slice + ((start + tried) % perSlice);
    tried += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`Every port from ${slice} to ${slice + perSlice - 1} was given or is taken.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  if (!(await isListening)) return false;
  server.close();
  await once(server, 'close');
  return true;
}
