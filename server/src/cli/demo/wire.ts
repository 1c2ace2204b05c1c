import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { Delta, Goodbye, Hello } from '@miteinander/shared/wire/delta';
import { wireError } from '@miteinander/shared/wire/errors';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Reply } from '@miteinander/shared/wire/reply';
import { io, type Socket } from 'socket.io-client';

interface Heard {
  hello(hello: Hello): void;
  delta(delta: Delta): void;
}

interface ServerMessages extends Heard {
  goodbye(goodbye: Goodbye): void;
}

interface ClientMessages {
  command(
    command: { id: string; name: string; input: unknown },
    reply: (reply: Reply<unknown>) => void,
  ): void;
}

const attemptMs = 8000;

/** One connection of its own, as one phone has it. It comes back by itself until it is closed. */
export class Wire {
  private readonly socket: Socket<ServerMessages, ClientMessages>;
  private isClosed = false;

  /** `who` is asked at every connection */
  constructor(url: string, who: () => Handshake, heard: Heard) {
    this.socket = io(url, {
      auth: (give) => give(who()),
      query: { r: randomUUID() },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      forceNew: true,
      reconnectionDelayMax: 3000,
    });
    this.socket.on('hello', (hello) => heard.hello(hello));
    this.socket.on('delta', (delta) => heard.delta(delta));
    this.socket.on('goodbye', ({ retryAfterMs }) => this.comeBackIn(retryAfterMs));
    this.socket.on('connect_error', () => {
      // Refused by the server, not by the network: socket.io leaves trying again to us.
      if (!this.socket.active) this.connectIn(500 + Math.random() * 1500);
    });
    this.socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') this.connectIn(500 + Math.random() * 1500);
    });
  }

  /** Sends until there is an answer that more patience would not change, with the same id; gives up after a minute. */
  async send<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    patienceMs = 60_000,
  ): Promise<Reply<Output<Name>>> {
    const id = randomUUID();
    const deadline = Date.now() + patienceMs;
    while (!this.isClosed && Date.now() < deadline) {
      const reply = await new Promise<Reply<Output<Name>> | null>((resolve) => {
        this.once(name, input, resolve, id);
      });
      if (reply && (reply.ok || reply.error.kind !== 'retry')) return reply;
      await pause(reply?.ok === false ? (reply.error.retryAfterMs ?? 1000) : 1000);
    }
    return { ok: false, error: wireError('unavailable') };
  }

  /** Sends once; null without an answer. */
  once<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    answered: (reply: Reply<Output<Name>> | null) => void,
    id: string = randomUUID(),
  ): void {
    if (!this.socket.connected) return answered(null);
    this.socket.timeout(attemptMs).emit('command', { id, name, input }, (lost, reply) => {
      answered(lost ? null : (reply as Reply<Output<Name>>));
    });
  }

  close(): void {
    this.isClosed = true;
    this.socket.disconnect();
  }

  private comeBackIn(delayMs: number): void {
    this.socket.io.reconnection(false);
    this.connectIn(delayMs);
  }

  private connectIn(delayMs: number): void {
    setTimeout(() => {
      if (this.isClosed) return;
      this.socket.io.reconnection(true);
      // Whoever has said goodbye may not have hung up yet, and who is connected does not connect.
      this.socket.disconnect().connect();
    }, delayMs).unref();
  }
}
