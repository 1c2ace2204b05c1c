/**
 * Bare `ws`: every message is answered with its own bytes, with a database after one row was written for it; a
 * broadcast is framed once and written to all.
 */
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

interface Vote {
  voter: number;
  answer: () => void;
}

/** What lies below a WebSocket. */
interface Below {
  _socket: Duplex;
}

// Exported, but not described by its types.
const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: FrameOptions): Buffer[] } };

const databaseUrl = process.env['DATABASE_URL'];
const pool = databaseUrl ? new pg.Pool({ connectionString: databaseUrl, max: 8 }) : undefined;
/** as our server gathers votes, in milliseconds */
const gatherMs = 4;
let voters = 0;
const waiting: Vote[] = [];
let selectMs: number[] = [];
let stamping: NodeJS.Timeout | undefined;

listen((http) => {
  const server = new ws.WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (socket) => {
    const voter = (voters += 1);
    const answer = (data: ws.RawData) => socket.send(data, { binary: false });
    socket.on('message', (data) => (pool ? gather({ voter, answer: () => answer(data) }) : answer(data)));
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

/** Writes what has gathered with one statement, and answers. */
function gather(vote: Vote): void {
  waiting.push(vote);
  if (waiting.length === 1) setTimeout(() => void write(waiting.splice(0)), gatherMs);
}

async function write(votes: Vote[]): Promise<void> {
  const text = `INSERT INTO bench_lag (voter) SELECT DISTINCT unnest($1::int[])
    ON CONFLICT (voter) DO UPDATE SET votes = bench_lag.votes + 1`;
  await pool!.query({ name: 'write', text, values: [votes.map(({ voter }) => voter)] });
  for (const { answer } of votes) answer();
}

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
