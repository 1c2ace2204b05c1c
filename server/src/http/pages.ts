import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';

const folder = fileURLToPath(new URL('../../../client/dist', import.meta.url));

/** Which built page answers an address. */
const pages: [RegExp, string][] = [
  [/^\/(j(\/[\d\s-]*)?)?$/, '/index.html'],
  [/^\/desk(\/[\d\s-]*)?$/, '/desk.html'],
  [/^\/display(\/[\d\s-]*)?$/, '/display.html'],
];

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/** Everything from our own origin and nothing else; no upgrade to TLS, because a hall may have none. */
export function securityHeaders(): Middleware {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'frame-ancestors': ["'self'"],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  }) as Middleware;
}

/** The built client, compressed at build time; hashed files for a year, pages never from the cache. */
export function clientPages(): Middleware {
  if (!existsSync(folder)) return (_request, _response, next) => next();
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    const path = decoded(request.path);
    if (path === null) return void response.status(400).type('text').send('This is not an address.');
    const page = pages.find(([address]) => address.test(path));
    if (page) request.url = page[1];
    files(request, response, next);
  };
}

/** What people can read of a path, or null if its percent signs do not add up. */
function decoded(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}
