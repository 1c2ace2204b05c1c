import { setTimeout as pause } from 'node:timers/promises';
import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { Hello } from '@miteinander/shared/wire/delta';
import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Reply } from '@miteinander/shared/wire/reply';

interface LineListener {
  /** a new connection, the how manieth */
  greeted(hello: Hello, connection: number): void;
  event(name: string, json: string, connection: number): void;
}

/**
 * After this long without an answer a phone takes its connection for dead. Longer than the faults last: on a busy
 * machine those who come back all the time would keep each other from being answered.
 */
const silenceMs = 4000;
const betweenMs = 40;

/** A connection that comes back by itself for as long as it is wanted. */
export class Line {
  private socket: LoadSocket | undefined;
  private connection = 0;
  private isWanted = true;
  private readonly running: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly who: Handshake,
    private readonly listener: LineListener,
  ) {
    this.running = this.run();
  }

  get isUp(): boolean {
    return this.socket?.isOpen ?? false;
  }

  /**
   * Sends once. Calls back in the very turn in which the answer arrives, before anything that came after it; with
   * null if there will be none.
   */
  ask<Name extends CommandName>(
    name: Name,
    input: Sent<Name>,
    id: string,
    answered: (reply: Reply<unknown> | null) => void,
  ): void {
    const { socket } = this;
    if (!socket?.isOpen) return answered(null);
    const timer = setTimeout(() => socket.terminate(), silenceMs);
    const end = (reply: Reply<unknown> | null) => {
      clearTimeout(timer);
      answered(reply);
    };
    socket.send(name, input, id).then(end, () => end(null));
  }

  /** Hangs up; nothing comes back any more. */
  async close(): Promise<void> {
    this.isWanted = false;
    this.socket?.terminate();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.isWanted) {
      await this.once().catch(() => undefined);
      await pause(betweenMs);
    }
  }

  private async once(): Promise<void> {
    const connection = (this.connection += 1);
    let close = () => undefined as void;
    const closed = new Promise<void>((resolve) => (close = resolve));
    this.socket = await LoadSocket.open(this.url, this.who, {
      // Answers are promises: what came after one must not be looked at before it.
      event: (name, json) => queueMicrotask(() => this.listener.event(name, json, connection)),
      closed: () => close(),
    });
    if (!this.isWanted) this.socket.terminate();
    else this.listener.greeted(this.socket.hello!, connection);
    await closed;
  }
}
