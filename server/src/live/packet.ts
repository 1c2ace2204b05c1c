import type { Duplex } from 'node:stream';
import type { Socket } from 'socket.io';
import { textFrame } from './text-frame.ts';

/** A message encoded and framed once for however many connections. */
export interface Packet {
  text: string;
  frame: Buffer;
}

/** What is below a connection of socket.io and not described by its types. */
interface Below {
  readyState: string;
  writeBuffer: readonly unknown[];
  transport: { name: string; writable: boolean; socket?: { readyState: number; _socket?: Duplex | null } };
  write(data: string, options: object): void;
}

const isOpen = 1;

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
  const connection = socket.conn as unknown as Below;
  const idle = idleStream(connection);
  if (idle) idle.write(frame);
  else connection.write(text, { compress: false, wsPreEncodedFrame: [frame] });
}

/**
 * The stream of a WebSocket on which nothing waits, neither here nor in socket.io: a frame that is written to it
 * keeps its place, and whatever is sent before it has left goes socket.io's way and waits (decision 0012).
 */
function idleStream({ readyState, writeBuffer, transport }: Below): Duplex | null {
  if (readyState !== 'open' || writeBuffer.length > 0 || !transport.writable) return null;
  if (transport.name !== 'websocket' || transport.socket?.readyState !== isOpen) return null;
  const stream = transport.socket['_socket'];
  return stream?.writable && stream.writableLength === 0 ? stream : null;
}
