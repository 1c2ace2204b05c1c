import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { CommandName, Output, Sent } from '@miteinander/shared/contract';
import type { Hello } from '@miteinander/shared/wire/delta';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Reply } from '@miteinander/shared/wire/reply';
import { WebSocket } from 'ws';
import { FrameReader } from './frame-reader.ts';
import { maskedFrame } from './masked-frame.ts';

/** What a load client listens to; JSON stays text, so that nobody pays for what is not looked at. */
export interface LoadListener {
  /** an event of the server, like `delta`, with its argument as JSON */
  event?(name: string, json: string): void;
  /** the connection has ended, whoever ended it */
  closed?(): void;
}

interface Waiting {
  resolve: (reply: Reply<unknown>) => void;
  reject: (error: Error) => void;
}

/** What lies below a WebSocket. */
interface Below {
  _socket: Duplex;
}

const openMs = 30_000;

/**
 * One connection as a phone has it, as light as can be, so that one process can hold thousands: the protocol of
 * engine.io 4 and socket.io by hand over a bare WebSocket. It does not come back by itself.
 */
export class LoadSocket {
  hello: Hello | undefined;
  /** of the payloads of all frames that arrived, and how many they were */
  bytesIn = 0;
  framesIn = 0;
  private readonly asked = new Map<number, Waiting>();
  private lastAsked = 0;
  private greeted: (() => void) | undefined;

  private constructor(
    readonly socket: WebSocket,
    private readonly who: Handshake,
    private readonly listener: LoadListener,
  ) {
    socket.on('message', (data: Buffer) => this.take(data));
    socket.once('open', () => this.readFrames());
    socket.on('error', () => undefined);
    socket.on('close', () => this.end());
  }

  /** Connects and resolves when the server has said whom it takes us for. */
  static open(url: string, who: Handshake, listener: LoadListener = {}): Promise<LoadSocket> {
    const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false, handshakeTimeout: openMs });
    const load = new LoadSocket(socket, who, listener);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail('was not greeted in time'), openMs);
      const fail = (why: string) => {
        clearTimeout(timer);
        socket.terminate();
        reject(new Error(`The connection ${why}.`));
      };
      socket.once('close', () => fail('was refused'));
      load.greeted = () => {
        clearTimeout(timer);
        resolve(load);
      };
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Sends a command once; rejects if the connection ends before the answer. */
  send<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    id: string = randomUUID(),
  ): Promise<Reply<Output<Name>>> {
    return this.ask(`["command",${JSON.stringify({ id, name, input })}]`) as Promise<Reply<Output<Name>>>;
  }

  /** Emits an event, given with its argument as a JSON list, and resolves with the acknowledgement. */
  ask(event: string): Promise<Reply<unknown>> {
    const number = (this.lastAsked += 1);
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new Error('The connection has ended.'));
      this.asked.set(number, { resolve, reject });
      (this.socket as unknown as Below)['_socket'].write(maskedFrame(`42${number}${event}`));
    });
  }

  /** Ends the connection as a page does that is closed. */
  close(): void {
    this.socket.close();
  }

  /** Cuts the connection as a dead zone does. */
  terminate(): void {
    this.socket.terminate();
  }

  /** Reads and answers nothing any more, as a phone out of reach: the server is not told, and has to find out. */
  fallSilent(): void {
    this.socket.pause();
    this.giveUp();
  }

  private readFrames(): void {
    const below = (this.socket as unknown as Below)['_socket'];
    const [others] = below.listeners('data') as ((chunk: Buffer) => void)[];
    below.off('data', others!);
    const reader = new FrameReader(
      (payload) => this.take(payload),
      (frame) => others!.call(below, frame),
    );
    below.on('data', (chunk: Buffer) => reader.push(chunk));
  }

  private take(data: Buffer): void {
    this.bytesIn += data.length;
    this.framesIn += 1;
    // engine.io: 0 open, 2 ping, 4 message; socket.io: 0 connected, 1 disconnected, 2 event, 3 answer, 4 refused
    if (data[0] === 0x30) return this.socket.send(`40${JSON.stringify(this.who)}`);
    if (data[0] === 0x32) return this.socket.send('3');
    if (data[0] !== 0x34) return;
    if (data[1] === 0x32) this.event(data);
    else if (data[1] === 0x33) this.answer(data);
    else if (data[1] === 0x31 || data[1] === 0x34) this.socket.close();
  }

  private event(data: Buffer): void {
    const comma = data.indexOf(',');
    const name = data.toString('latin1', 4, comma - 1);
    if (name !== 'hello') {
      this.listener.event?.(name, data.toString('utf8', comma + 1, data.length - 1));
      return;
    }
    this.hello = JSON.parse(data.toString('utf8', comma + 1, data.length - 1)) as Hello;
    this.greeted?.();
  }

  private answer(data: Buffer): void {
    const start = data.indexOf('[');
    const number = Number(data.toString('latin1', 2, start));
    const waiting = this.asked.get(number);
    this.asked.delete(number);
    waiting?.resolve(JSON.parse(data.toString('utf8', start + 1, data.length - 1)) as Reply<unknown>);
  }

  private end(): void {
    this.giveUp();
    this.listener.closed?.();
  }

  private giveUp(): void {
    for (const { reject } of this.asked.values()) reject(new Error('The connection has ended.'));
    this.asked.clear();
  }
}
