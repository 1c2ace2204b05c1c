import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { StartError } from '../../start-error.ts';
import { UsageError } from '../common/program.ts';

const patienceMs = 10_000;

/** An origin, without a slash at the end. */
export function originIn(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.origin;
  throw new UsageError(`--url expects an address like https://meet.example.org, not "${typed}".`);
}

/** Makes sure that a ready server answers there, and gives the address at which it really does. */
export async function readyAt(url: string): Promise<string> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(patienceMs) }).catch(
    (error: unknown) => {
      throw new StartError(unreachable(url, codeOf(error)));
    },
  );
  const health = (await answer.json().catch(() => null)) as { status?: string; database?: string } | null;
  if (health?.database === 'down') throw new StartError(`The server at ${url} does not reach its database.`);
  if (typeof health?.status !== 'string') throw new StartError(unlikely(url, answer.status));
  if (health.status !== 'ok') throw new StartError(`The server at ${url} is not ready (it may be stopping).`);
  return new URL(answer.url).origin;
}

/** What a failed request means, in words of somebody who has to put it right. */
export function unreachable(url: string, code: string): string {
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code))
    return `The certificate of ${url} is not accepted (${code}): phones would be warned, too.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no address for ${url} (${code}).`;
  if (code === 'ECONNREFUSED') return `No server answers at ${url}: npm start`;
  return `${url} does not answer (${code}).`;
}

function unlikely(url: string, status: number): string {
  if (status >= 502 && status <= 504)
    return `A proxy answers at ${url}, but it does not reach the server behind it (${status}).`;
  return `Something answers at ${url}, but it is not Miteinander (${status} for /health/ready).`;
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  if (cause?.code !== undefined) return cause.code;
  return error instanceof Error && error.name === 'TimeoutError'
    ? 'no answer in 10 s'
    : String(cause ?? error);
}

/** Whether the address leads to this very machine: then the phones take the server's processor time. */
export async function isThisMachine(url: string): Promise<boolean> {
  const { hostname } = new URL(url);
  const found = await lookup(hostname.replaceAll(/[[\]]/g, ''), { all: true }).catch(() => []);
  const own = new Set(
    Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address)),
  );
  return found.some(({ address }) => own.has(address) || address.startsWith('127.'));
}
