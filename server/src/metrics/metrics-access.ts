import type { IncomingHttpHeaders } from 'node:http';
import { isSame } from '../people/secrets.ts';

interface Asked {
  /** the other end of the connection */
  peer: string | undefined;
  headers: IncomingHttpHeaders;
}

/** What proxies add. A request that carries one of them comes from somewhere else. */
const ofProxies = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/**
 * Who may read the metrics, which stand on the public port: whoever brings the token, if there is one; else only
 * this machine itself, and not a proxy on it, which would hand on everybody's requests.
 */
export function mayReadMetrics({ peer = '', headers }: Asked, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isLoopback = /^(?:::ffff:)?127\.|^::1$/.test(peer);
  const isAskedHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
  return isLoopback && isAskedHere && ofProxies.every((name) => headers[name] === undefined);
}
