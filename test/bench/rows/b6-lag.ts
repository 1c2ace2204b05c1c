import { setTimeout as pause } from 'node:timers/promises';
import { execute, withBenchDatabase } from '../bench-database.ts';
import { monotonicMs } from '../clock.ts';
import { controls } from '../controls.ts';
import type { RawOrder } from '../controls/raw-ws.ts';
import { Hall, inHundreds, livePoll, watch } from '../hall.ts';
import { alternate, median, percentile } from '../measure.ts';
import { Program } from '../program.ts';
import { RawSocket } from '../raw-socket.ts';
import type { Row } from '../row.ts';
import { Voters } from '../voters.ts';

/** How often a display is told of changes at most. */
const tickMs = 100;

interface Load {
  people: number;
  perSecond: number;
  seconds: number;
}

export const lag: Row = {
  id: 'B6',
  title: 'a vote acknowledged until it is seen on the display',
  run: ({ isQuick, say }) =>
    withBenchDatabase(async ({ url }) => {
      const load: Load = isQuick
        ? { people: 200, perSecond: 200, seconds: 2 }
        : { people: 2000, perSecond: 2000, seconds: 8 };
      const ours = await ourDisplay(url, load);
      const control = await controlDisplay(url, load);
      // Whatever is done for the first time takes longer.
      for (const warmUp of [ours, control]) await warmUp();
      const measured = await alternate({ ours, control }, isQuick ? 1 : 6);
      for (const [name, runs] of Object.entries(measured))
        say(`${name}: ${runs.map((ms) => `${ms.toFixed(1)} ms`).join(', ')}`);
      const [figure, beside] = [median(measured.ours), median(measured.control)];
      return [
        {
          what: 'p99 beyond one tick of 100 ms, ms',
          ours: Math.max(0, figure - tickMs),
          control: { is: 'p99 of ws broadcast + SELECT', value: beside },
          judged: { must: { atMost: 1.5 }, aim: { atMost: 1.1 } },
        },
      ];
    }),
};

/** Everybody watches and votes; gives the p99 (ms) from an acknowledgement to the display that shows it. */
async function ourDisplay(databaseUrl: string, load: Load): Promise<() => Promise<number>> {
  const hall = await Hall.open(databaseUrl, [livePoll]);
  await hall.openPolls(hall.polls);
  const guests = await hall.invite(load.people);
  const voters = await Voters.enter(hall, guests, (socket, guest) =>
    watch(socket, hall.session, ['attendee', `person:${guest.id}`]),
  );
  const waiting: { revision: number; since: number }[] = [];
  let lags: number[] = [];
  const display = await hall.crew('display', {
    event(name, json) {
      if (name !== 'delta') return;
      const now = monotonicMs();
      const { to } = JSON.parse(json) as { to: number };
      while (waiting.length > 0 && waiting[0]!.revision <= to) lags.push(now - waiting.shift()!.since);
      seen = Math.max(seen, to);
    },
  });
  let seen = 0;
  await watch(display, hall.session, ['display']);
  return async () => {
    lags = [];
    await voters.steadily(load, (reply) => {
      const revision = reply.ok ? (reply.revision ?? 0) : 0;
      // The display may be told before the last of a batch of voters is.
      if (revision <= seen) lags.push(0);
      else waiting.push({ revision, since: monotonicMs() });
    });
    await pause(5 * tickMs);
    return percentile(lags, 0.99);
  };
}

/**
 * The same number of connections and messages, each stored and answered, with a SELECT and a broadcast each tick;
 * gives both p99s' sum.
 */
async function controlDisplay(databaseUrl: string, load: Load): Promise<() => Promise<number>> {
  await execute(databaseUrl, 'CREATE TABLE bench_lag (voter int PRIMARY KEY, votes int NOT NULL DEFAULT 1)');
  const program = await Program.start(controls.rawWs, { DATABASE_URL: databaseUrl });
  let lags: number[] = [];
  const sockets = await inHundreds(Array.from({ length: load.people }), () =>
    RawSocket.open(program.url, (message) => {
      if (message[0] !== 0x7b) lags.push(monotonicMs() - Number(message.toString()));
    }),
  );
  const vote = JSON.stringify({
    name: 'poll:vote',
    input: { answer: 'a', version: 1 },
    pad: 'x'.repeat(150),
  });
  const select = 'SELECT id, revision FROM channel LIMIT 1';
  return async () => {
    lags = [];
    program.tell({ stamping: { everyMs: tickMs, select, bytes: 900 } } satisfies RawOrder);
    const begun = performance.now();
    for (let sent = 0; performance.now() - begun < load.seconds * 1000; await pause(10)) {
      const due = ((performance.now() - begun) / 1000) * load.perSecond;
      for (; sent < due; sent += 1) sockets[1 + (sent % (load.people - 1))]!.send(vote);
    }
    const { selectMs } = await program.ask<{ selectMs: number[] }>(
      { stamping: null } satisfies RawOrder,
      (answer) => 'selectMs' in answer,
    );
    return percentile(lags, 0.99) + percentile(selectMs, 0.99);
  };
}
