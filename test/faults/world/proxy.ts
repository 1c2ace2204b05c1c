import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** One connection of a client through the network, which can go wrong in several ways. */
interface Passage {
  client: Socket;
  server: Socket;
  isSwallowing: boolean;
}

/**
 * The network between the clients and the server. Every person has a port of their own, so that one can be cut
 * off while another goes on.
 */
export class Proxy {
  private readonly passages = new Set<Passage>();

  private constructor(
    private readonly gate: Server,
    private readonly upstream: number,
  ) {}

  static async open(upstream: number): Promise<Proxy> {
    const gate = createServer({ noDelay: true }).listen(0, '127.0.0.1');
    await once(gate, 'listening');
    const proxy = new Proxy(gate, upstream);
    gate.on('connection', (client) => proxy.pass(client));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.gate.address() as AddressInfo).port}`;
  }

  /** The ports from which the server sees these connections. */
  get ports(): number[] {
    return [...this.passages].flatMap(({ server }) => server.localPort ?? []);
  }

  /** Ends every connection at once, on both sides. */
  cut(): void {
    for (const passage of this.passages) end(passage);
  }

  /** From now on these connections look fine to both sides, and nothing gets through them any more. */
  swallow(): void {
    for (const passage of this.passages) passage.isSwallowing = true;
  }

  /** Ends what only looked like a connection. */
  heal(): void {
    for (const passage of this.passages) if (passage.isSwallowing) end(passage);
  }

  close(): void {
    this.gate.close();
    this.cut();
  }

  private pass(client: Socket): void {
    const server = connect({ port: this.upstream, host: '127.0.0.1', noDelay: true });
    const passage: Passage = { client, server, isSwallowing: false };
    this.passages.add(passage);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('data', (chunk) => {
        if (!passage.isSwallowing) to.write(chunk);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        // Nobody hears either of a half-open connection that the other side has gone.
        if (passage.isSwallowing && from === server) return;
        this.passages.delete(passage);
        end(passage);
      });
    }
  }
}

function end({ client, server }: Passage): void {
  client.destroy();
  server.destroy();
}
