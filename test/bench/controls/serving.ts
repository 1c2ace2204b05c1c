import { createServer, type Server } from 'node:http';

/** What every control has in common with our server: HTTP on `PORT`, and an answer when it is ready. */
export function listen(attach: (http: Server) => void): void {
  const http = createServer((request, response) => {
    response.writeHead(request.url === '/health/ready' ? 200 : 404).end();
  });
  attach(http);
  http.listen(Number(process.env['PORT']), '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}

/** The settings of our own transport, so that both sides pay for the same. */
export const transport = {
  maxHttpBufferSize: 64 * 1024,
  pingInterval: 10_000,
  pingTimeout: 8_000,
  perMessageDeflate: false,
  serveClient: false,
} as const;
