import { StartError } from '../../start-error.ts';
import { WebSocket } from 'ws';

const patienceMs = 10_000;

/** What came of the attempt to open a WebSocket. */
type Attempt = 'open' | { status: number } | { failed: string };

/** Makes sure that a page of this address gets its WebSocket; a proxy that keeps it is told what it lacks. */
export async function expectUpgrade(url: string): Promise<void> {
  const attempt = await upgrade(url, url);
  if (attempt === 'open') return;
  const isOrigin = (await upgrade(url)) === 'open';
  throw new StartError(isOrigin ? originRefused(url, attempt) : notPassed(url, attempt));
}

export function notPassed(url: string, attempt: Exclude<Attempt, 'open'>): string {
  return `Pages answer at ${url}, but the WebSocket upgrade is not passed on to the server: ${answered(attempt)} instead of "101 Switching Protocols". Phones would fall back to slow long polling. The proxy has to pass the headers Upgrade and Connection for /socket.io/ over HTTP/1.1 (nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; Caddy does so by itself).`;
}

export function originRefused(url: string, attempt: Exclude<Attempt, 'open'>): string {
  return `A WebSocket is refused if it comes from a page of ${url} (${answered(attempt)}), and passed if it names no Origin: something before the server blocks its own Origin. It has to allow ${url}, and PUBLIC_URL should say the same.`;
}

function answered(attempt: Exclude<Attempt, 'open'>): string {
  return 'status' in attempt ? `the answer is ${attempt.status}` : `the connection fails (${attempt.failed})`;
}

function upgrade(url: string, origin?: string): Promise<Attempt> {
  const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { handshakeTimeout: patienceMs, ...(origin && { origin }) });
  return new Promise<Attempt>((resolve) => {
    socket.on('error', (error) => resolve({ failed: error.message }));
    socket.on('unexpected-response', (_, { statusCode = 0 }) => resolve({ status: statusCode }));
    // A proxy may accept the upgrade itself and then have nobody to talk to.
    socket.on('message', () => resolve('open'));
    socket.on('close', () => resolve({ failed: 'it ends without a word' }));
    setTimeout(() => resolve({ failed: 'it stays silent' }), patienceMs).unref();
  }).finally(() => socket.terminate());
}
