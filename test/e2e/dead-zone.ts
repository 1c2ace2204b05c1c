import { once } from 'node:events';
import { type IncomingMessage, request, createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { cleanUp } from '../harness/clean-up.ts';

type Reach = 'everything' | 'pages' | 'nothing';
type Rewrite = (path: string, body: string) => string;

/** The way to a server, through a hall in which the network comes and goes. */
export class DeadZone {
  private reach: Reach = 'everything';
  private delayMs = 0;
  private rewrite: Rewrite | null = null;
  private readonly sockets = new Set<Duplex>();

  private constructor(
    readonly url: string,
    private readonly target: URL,
  ) {}

  static async before(url: string): Promise<DeadZone> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const zone = new DeadZone(`http://127.0.0.1:${port}`, new URL(url));
    server.on('connection', (socket: Socket) => zone.keep(socket));
    server.on('request', (from, to) => zone.pass(from, to));
    server.on('upgrade', (from, socket, head) => zone.passLive(from, socket, head));
    cleanUp(() => {
      server.close();
      zone.cut();
    });
    return zone;
  }

  /** Nothing comes through any more, and what was under way is lost. */
  cut(): void {
    this.let('nothing');
  }

  /** Pages are there (as from a cache), but nothing live is. */
  letPagesThrough(): void {
    this.let('pages');
  }

  open(): void {
    this.delayMs = 0;
    this.let('everything');
  }

  /** Everything comes through, each answer this much later. */
  slowDown(delayMs: number): void {
    this.delayMs = delayMs;
  }

  /** What is asked for over HTTP from now on comes as another version of it. */
  change(rewrite: Rewrite): void {
    this.rewrite = rewrite;
  }

  private let(reach: Reach): void {
    this.reach = reach;
    if (reach === 'everything') return;
    for (const socket of this.sockets) socket.destroy();
  }

  private reaches({ url = '' }: IncomingMessage): boolean {
    return this.reach === 'everything' || (this.reach === 'pages' && !url.startsWith('/socket.io/'));
  }

  private pass(from: IncomingMessage, to: ServerResponse): void {
    if (!this.reaches(from)) return void from.socket.destroy();
    const { method, url = '/', headers: asked } = from;
    const headers = this.rewrite ? { ...asked, 'accept-encoding': 'identity' } : asked;
    const onward = request(new URL(url, this.target), { method, headers }, (answer) => {
      setTimeout(() => this.hand(answer, to, url), this.delayMs);
    });
    onward.on('error', () => from.socket.destroy());
    from.pipe(onward);
  }

  private hand(answer: IncomingMessage, to: ServerResponse, url: string): void {
    const { rewrite } = this;
    if (!rewrite) {
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      return void answer.pipe(to);
    }
    const { 'content-length': _, etag: __, ...headers } = answer.headers;
    to.writeHead(answer.statusCode ?? 500, headers);
    void text(answer).then((body) => to.end(rewrite(url, body)));
  }

  private passLive(from: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.reaches(from)) return void socket.destroy();
    setTimeout(() => this.joinLive(from, socket, head), this.delayMs);
  }

  private joinLive(from: IncomingMessage, socket: Duplex, head: Buffer): void {
    const onward = connect(Number(this.target.port), this.target.hostname);
    const lines = [`GET ${from.url} HTTP/1.1`];
    for (let at = 0; at < from.rawHeaders.length; at += 2)
      lines.push(`${from.rawHeaders[at]}: ${from.rawHeaders[at + 1]}`);
    onward.write(`${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
    onward.on('error', () => socket.destroy());
  }

  private keep(socket: Duplex): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }
}
