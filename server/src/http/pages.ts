import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';

const folder = fileURLToPath(new URL('../../../client/dist', import.meta.url));

/** Also `/f#TOKEN`, where somebody finds what became of a question. */
const attendeePage = /^\/(f|j(\/[\d\s-]*)?)?$/;

/** Which built page answers an address; without a code the display shows how to pair it. */
const pages: [RegExp, string][] = [
  [attendeePage, '/index.html'],
  [/^\/desk(\/[\d\s-]*)?$/, '/desk.html'],
  [/^\/panel(\/[\d\s-]*)?$/, '/panelist.html'],
  [/^\/display(\/[\d\s-]*)?$/, '/display.html'],
];

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

const ownOrigin = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'", 'ws:', 'wss:'],
  'frame-ancestors': ["'self'"],
  'upgrade-insecure-requests': null,
};

/**
 * For people who take part from afar: the stream of a meeting comes from wherever its organisers have it, in
 * segments that a script puts together (hence `blob:`), or in a frame of one of two hosts after a click.
 */
const withStreams = {
  ...ownOrigin,
  'connect-src': [...ownOrigin['connect-src'], 'https:'],
  'media-src': ["'self'", 'blob:', 'https:'],
  'worker-src': ["'self'", 'blob:'],
  'frame-src': [
    "'self'",
    'https://www.youtube-nocookie.com',
    'https://player.vimeo.com',
    // live events of Vimeo
    'https://vimeo.com',
  ],
};

/**
 * Everything from our own origin and nothing else, but for the streams on the attendee page; no upgrade to TLS,
 * because a hall may have none.
 */
export function securityHeaders(): Middleware {
  const [usual, attendees] = [ownOrigin, withStreams].map(headersWith) as [Middleware, Middleware];
  return (request, response, next) => {
    const isForAttendees = attendeePage.test(decoded(request.path) ?? '');
    (isForAttendees ? attendees : usual)(request, response, next);
  };
}

function headersWith(directives: typeof ownOrigin): Middleware {
  return helmet({
    contentSecurityPolicy: { directives },
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
