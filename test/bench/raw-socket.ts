import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A connection to the control that speaks no protocol at all; its first message says that it is there. */
export class RawSocket {
  private constructor(private readonly socket: WebSocket) {}

  static async open(url: string, heard: (message: Buffer) => void): Promise<RawSocket> {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), { perMessageDeflate: false });
    socket.on('error', () => undefined);
    await once(socket, 'message');
    socket.on('message', heard);
    return new RawSocket(socket);
  }

  send(text: string): void {
    this.socket.send(text);
  }
}
