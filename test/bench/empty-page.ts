import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Server } from 'socket.io';
import { build } from 'vite';

const source = join(process.cwd(), 'test/bench/controls/empty-page');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The empty page, built for the same browsers as ours and served compressed as ours, with its socket. */
export async function serveEmptyPage(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-empty-page-'));
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ['es2021', 'safari15', 'chrome94', 'firefox93'],
      modulePreload: { polyfill: false },
    },
  });
  const files = await readdir(folder, { recursive: true });
  const http = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url!.slice(1);
    if (!files.includes(name)) return void response.writeHead(404).end();
    const body = compressed(readFileSync(join(folder, name)));
    const type = types[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
    });
    response.end(body);
  });
  const sockets = new Server(http, { serveClient: false });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    close: async () => {
      await sockets.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function compressed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}
