/** Bare `ws`: every message is answered with its own bytes; a broadcast is framed once and written to all. */
import type { Duplex } from 'node:stream';
import pg from 'pg';
import * as ws from 'ws';
import { monotonicMs } from '../clock.ts';
import { listen } from './serving.ts';

interface FrameOptions {
  fin: boolean;
  rsv1: boolean;
  opcode: number;
  mask: boolean;
  readOnly: boolean;
}

/** What the benchmark says to this control. */
export interface RawOrder {
  /** send this to all, once */
  broadcast?: string;
  /** run `select` and then send the time to all, padded to `bytes`, every so often; null ends it */
  stamping?: { everyMs: number; select: string; bytes: number } | null;
}

/** What lies below a WebSocket. */
interface Below {
  _socket: Duplex;
}

// Exported, but not described by its types.
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: FrameOptions): Buffer[] } };

const databaseUrl = process.env['DATABASE_URL'];
const pool = databaseUrl ? new pg.Pool({ connectionString: databaseUrl, max: 8 }) : undefined;
let selectMs: number[] = [];
let stamping: NodeJS.Timeout | undefined;

listen((http) => {
  const server = new ws.WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (socket) => {
    socket.on('message', (data) => socket.send(data, { binary: false }));
    socket.send('hello');
  });
  process.on('message', (order: RawOrder) => {
    if (order.broadcast !== undefined) broadcast(server, order.broadcast);
    if (order.stamping === undefined) return;
    clearInterval(stamping);
    if (order.stamping) {
      const { everyMs, ...stamped } = order.stamping;
      stamping = setInterval(() => void stamp(server, stamped), everyMs);
    } else {
      process.send?.({ selectMs });
      selectMs = [];
    }
  });
});

async function stamp(server: ws.WebSocketServer, { select, bytes }: { select: string; bytes: number }) {
  const begun = performance.now();
  await pool!.query({ name: 'select', text: select });
  selectMs.push(performance.now() - begun);
  broadcast(server, `${monotonicMs()}`.padEnd(bytes));
}

function broadcast(server: ws.WebSocketServer, text: string): void {
  const options = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true };
  const frame = Buffer.concat(Sender.frame(Buffer.from(text), options));
  for (const socket of server.clients) (socket as unknown as Below)['_socket'].write(frame);
}
