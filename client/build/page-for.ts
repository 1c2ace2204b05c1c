import type { Plugin } from 'vite';

const surfaces: [path: RegExp, page: string][] = [
  [/^\/desk(\/|$)/, '/desk.html'],
  [/^\/display(\/|$)/, '/display.html'],
  [/^\/panel(\/|$)/, '/panelist.html'],
  [/^\/organise(\/|$)/, '/organise.html'],
  [/^\/ui$/, '/ui.html'],
  [/^\/(j\/.*)?$/, '/index.html'],
];

/** During development, answers an address like `/j/482913` with the page of its surface, as the server does. */
export function pageFor(): Plugin {
  return {
    name: 'page-for',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?');
        const page = path.includes('.') ? undefined : surfaces.find(([pattern]) => pattern.test(path))?.[1];
        if (page) request.url = query === undefined ? page : `${page}?${query}`;
        next();
      });
    },
  };
}
