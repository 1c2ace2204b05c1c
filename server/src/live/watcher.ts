import type { Socket } from 'socket.io';
import type { Actor } from './actor.ts';
import { Bucket } from './limits.ts';
import { type Packet, send } from './packet.ts';

/** How many packets a connection may have waiting before it is passed over. */
const mostWaiting = 4;
/** How much may wait for a connection, answers included, before it is ended. */
const mostBytesWaiting = 1024 * 1024;

/**
 * One connection as the broadcaster sees it. A connection that cannot take more is passed over, keeps only how
 * far it had got in each stream, and gets one merged delta as soon as it drains [L7].
 */
export class Watcher {
  actor: Actor;
  /** it was passed over in some stream and has not caught up yet */
  isBehind = false;
  /** how often it may say anything at all */
  readonly flood = new Bucket();
  /** it may ask nothing any more, and ends with its last answer */
  isLeaving = false;
  /** commands that wait for their answer */
  private asking = 0;

  constructor(
    private readonly socket: Socket,
    actor: Actor,
    private readonly onDrain: (watcher: Watcher) => void,
  ) {
    this.actor = actor;
    socket.conn.on('drain', () => {
      if (this.isBehind && this.canTake) this.onDrain(this);
    });
  }

  get id(): string {
    return this.socket.id;
  }

  get canTake(): boolean {
    return (this.socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length < mostWaiting;
  }

  /** It goes on asking but reads nothing: what waits for it in memory has no bound but this one [L7]. */
  get isOverfull(): boolean {
    const { writeBuffer, transport } = this.socket.conn as unknown as {
      writeBuffer: { data?: { length: number } }[];
      transport: { socket?: { bufferedAmount?: number } };
    };
    const waiting = writeBuffer.reduce((bytes, { data }) => bytes + (data?.length ?? 0), 0);
    return waiting + (transport.socket?.bufferedAmount ?? 0) > mostBytesWaiting;
  }

  send(packet: Packet): void {
    send(this.socket, packet);
  }

  asks(): void {
    this.asking += 1;
  }

  isAnswered(): void {
    this.asking -= 1;
    if (this.isLeaving && this.asking === 0) this.end();
  }

  /** Ends the connection once it has the answers it waits for, that to its own leaving among them. */
  leave(): void {
    this.isLeaving = true;
    if (this.asking === 0) this.end();
  }

  /** Ends the connection, after a message if there is one. */
  end(): void {
    this.socket.disconnect(true);
  }
}
