/** Plain socket.io: a room that is emitted to, and an echo from memory with an acknowledgement. */
import { Server } from 'socket.io';
import { listen, transport } from './serving.ts';

listen((http) => {
  const io = new Server(http, transport);
  io.on('connection', (socket) => {
    void socket.join('all');
    socket.on('command', (command: unknown, answer: (reply: unknown) => void) =>
      answer({ ok: true, data: command }),
    );
    socket.emit('hello', {});
  });
  process.on('message', (message: { emit?: unknown }) => {
    if (message.emit === undefined) return;
    io.to('all').emit('delta', message.emit);
  });
});
