import type { Server as HttpServer } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { contractHash } from '@miteinander/shared/contract-hash';
import type { Goodbye, Hello } from '@miteinander/shared/wire/delta';
import { Handshake } from '@miteinander/shared/wire/handshake';
import { Server, type Socket } from 'socket.io';
import { Adapter } from 'socket.io-adapter';
import { CONFIG, type Config } from '../config.ts';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';
import { Metrics } from '../metrics/metrics.ts';
import { originOf } from '../origin.ts';
import { Broadcaster } from './broadcaster.ts';
import { CommandBus } from './command-bus.ts';
import { type Identified, Identity } from './identity.ts';
import { listenForCommands } from './listen-for-commands.ts';
import { packet } from './packet.ts';
import { Watcher } from './watcher.ts';

/** Transport limits: a larger message ends the connection; zombies are gone in 20 s. */
const transport = {
  maxHttpBufferSize: 64 * 1024,
  pingInterval: 10_000,
  pingTimeout: 8_000,
  perMessageDeflate: false,
  httpCompression: true,
  serveClient: false,
  connectTimeout: 15_000,
};

/** How long the addresses of this machine are taken to stay the same. */
const originForMs = 10_000;

interface Welcomed {
  handshake: Handshake;
  identified: Identified;
}

/**
 * The one place that touches sockets. socket.io without Nest's gateway around it, which keeps several chains of
 * RxJS for each connection; without the gateway a handler that throws is also answered (decision 0009).
 */
@Injectable()
export class LiveGateway {
  private readonly log = new Logger(LiveGateway.name);
  private io: Server | undefined;
  private origin = { url: '', at: -Infinity };

  constructor(
    private readonly bus: CommandBus,
    private readonly broadcaster: Broadcaster,
    private readonly identity: Identity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Serves sockets beside what else is served by this HTTP server. */
  serve(http: HttpServer): void {
    this.io = new Server(http, { ...transport, adapter: NoRooms });
    this.io.engine.use(rememberResponse);
    this.io.use((socket, next) => void this.welcome(socket, next));
    this.io.on('connection', (socket) => this.connected(socket));
  }

  /** Ends all connections; what was not sent yet is lost, so drain first. */
  close(): void {
    for (const watcher of this.broadcaster.watchers) watcher.end();
    this.io?.engine.close();
  }

  private connected(socket: Socket): void {
    const { handshake, identified } = (socket.data as { welcomed: Welcomed }).welcomed;
    const watcher = new Watcher(socket, identified.actor, this.broadcaster.catchUp);
    this.broadcaster.watchers.add(watcher);
    this.metrics.connections += 1;
    listenForCommands(socket, (message, answer, characters) => {
      if (watcher.isOverfull) return watcher.end();
      if (watcher.isLeaving) return;
      this.bus.handle(watcher, { message, characters }, answer);
    });
    socket.on('error', (error) => this.log.warn(`A connection failed: ${error.message}`));
    socket.on('disconnect', () => {
      this.broadcaster.watchers.delete(watcher);
      this.broadcaster.unsubscribe(watcher);
    });
    watcher.send(packet('hello', JSON.stringify(this.hello(handshake, identified, this.originFor(socket)))));
    forgetRequest(socket);
    void this.endIfWithdrawn(watcher);
  }

  /**
   * An access may have been withdrawn after it was looked up and before the connection could be found. Only links
   * can be withdrawn from outside; a device leaves by itself.
   */
  private async endIfWithdrawn(watcher: Watcher): Promise<void> {
    const { actor } = watcher;
    if (actor.role === 'guest' || actor.role === 'attendee') return;
    const isValid = await this.identity.isValid(this.database.query, actor).catch(() => true);
    if (!isValid) watcher.end();
  }

  /** Asks every client to come back, spread over two seconds. */
  sayGoodbye(): void {
    for (const watcher of this.broadcaster.watchers) {
      const goodbye: Goodbye = { retryAfterMs: 500 + Math.floor(Math.random() * 2000) };
      watcher.send(packet('goodbye', JSON.stringify(goodbye)));
    }
  }

  private async welcome(socket: Socket, next: (error?: Error) => void): Promise<void> {
    try {
      await this.identify(socket);
    } catch {
      // The client tries again by itself; there is nothing else to tell it.
      return next(new Error('unavailable'));
    }
    next();
  }

  private async identify(socket: Socket): Promise<void> {
    const parsed = Handshake.safeParse(socket.handshake.auth);
    const handshake: Handshake = parsed.success ? parsed.data : { as: 'guest' };
    const identified = await this.identity.identify(handshake);
    if (!parsed.success && Object.keys(socket.handshake.auth).length > 0) identified.refused = 'unknown';
    (socket.data as { welcomed: Welcomed }).welcomed = { handshake, identified };
    // Credentials are not needed any more, and must not be found in whatever prints a socket.
    socket.handshake.auth = {};
  }

  /**
   * A page that was opened on the server's own machine must not put `localhost` into the QR code that a phone
   * scans; any other address has shown that it can be reached.
   */
  private originFor(socket: Socket): string | null {
    const isOwnMachine = /^(localhost|127\.|\[::1\])/.test(socket.handshake.headers.host ?? '');
    return isOwnMachine || this.config.publicUrl ? this.ownOrigin() : null;
  }

  /** Asking the system for its addresses takes long when thousands come at once. */
  private ownOrigin(): string {
    const now = performance.now();
    if (now - this.origin.at > originForMs) this.origin = { url: originOf(this.config), at: now };
    return this.origin.url;
  }

  private hello({ contract }: Handshake, { actor, refused }: Identified, origin: string | null): Hello {
    return {
      epoch: this.broadcaster.epoch,
      now: this.clock.now(),
      role: actor.role,
      id: actor.id,
      meeting: actor.meeting,
      origin,
      ...(refused && { refused }),
      ...(contract !== undefined && contract !== contractHash && { outdated: true as const }),
    };
  }
}

/** Streams know who watches them; rooms would be kept beside them for nothing. */
class NoRooms extends Adapter {
  override addAll(): void {}
  override del(): void {}
  override delAll(): void {}
}

const forgotten = Object.freeze({});

/** A request that becomes a connection, and what engine.io takes for the response to it. */
interface Opening {
  response?: { req: unknown };
}

function rememberResponse(request: Opening, response: { req: unknown }, next: () => void): void {
  request.response = response;
  next();
}

/**
 * The request that opened a connection takes several kilobytes, is kept by all layers for as long as it lasts, and
 * nobody reads it again.
 */
function forgetRequest(socket: Socket): void {
  const { response } = socket.request as Opening;
  if (response) response.req = null;
  Object.assign(socket.conn, { request: null });
  Object.assign(socket, { handshake: forgotten, data: forgotten });
}
