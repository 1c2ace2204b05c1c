import type { Socket } from 'socket.io';
import { textFrame } from './text-frame.ts';

/** A message encoded and framed once for however many connections. */
export interface Packet {
  text: string;
  frame: Buffer;
}

/** Encodes `event` with an argument that is JSON already, as socket.io would. */
export function packet(event: string, json: string): Packet {
  return packetOf(`2["${event}",${json}]`);
}

/** Encodes the answer to the message with this number. */
export function answerPacket(number: string, json: string): Packet {
  return packetOf(`3${number}[${json}]`);
}

function packetOf(text: string): Packet {
  return { text, frame: textFrame(`4${text}`) };
}

/** Sends a packet as it is, over whatever transport the connection has. */
export function send(socket: Socket, { text, frame }: Packet): void {
  if (!socket.connected) return;
  (socket.conn as unknown as { write(data: string, options: object): void }).write(text, {
    compress: false,
    wsPreEncodedFrame: [frame],
  });
}
