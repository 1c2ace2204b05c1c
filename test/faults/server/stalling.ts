import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const sockets = new Map<number, Socket>();
const stalled = new Set<Socket>();

/** Knows every connection by the port it comes from. */
export function watchSockets(): void {
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { socket: Socket };
    const port = socket.remotePort;
    if (port === undefined) return;
    sockets.set(port, socket);
    socket.once('close', () => {
      stalled.delete(socket);
      if (sockets.get(port) === socket) sockets.delete(port);
    });
  });
}

/** Nothing gets out to the other side any more, as with one that reads nothing when all buffers are full. */
export function stall(port: number): void {
  const socket = sockets.get(port);
  if (!socket || stalled.has(socket)) return;
  stalled.add(socket);
  socket.cork();
}

export function unstall(): void {
  for (const socket of stalled) socket.uncork();
  stalled.clear();
}
