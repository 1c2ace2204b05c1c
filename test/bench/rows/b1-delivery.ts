import { setTimeout as pause } from 'node:timers/promises';
import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import { controls } from '../controls.ts';
import { Hall, inHundreds, livePoll, watch } from '../hall.ts';
import { alternate, median } from '../measure.ts';
import { Program } from '../program.ts';
import { RawSocket } from '../raw-socket.ts';
import type { Row } from '../row.ts';
import { withBenchDatabase } from '../bench-database.ts';

/** As often as attendees are told of a change at most. */
const everyMs = 250;

/** A server with people who are told something, and how to make it tell them. */
interface Audience {
  program: Program;
  /** updates that have arrived at anybody so far */
  delivered: () => number;
  change: () => Promise<void> | void;
}

export const delivery: Row = {
  id: 'B1',
  title: 'CPU per delivered live update',
  run: ({ isQuick, say }) =>
    withBenchDatabase(async ({ url }) => {
      const size = isQuick ? { people: 200, seconds: 1, passes: 1 } : { people: 2000, seconds: 8, passes: 4 };
      const ours = await ourAudience(url, size.people);
      // What the controls send is what our server has just sent.
      const socketIo = await socketIoAudience(size.people, ours.lastUpdate);
      const raw = await rawAudience(size.people, ours.lastUpdate);
      for (const each of [ours, socketIo, raw]) await updates(each, 1);
      const measured = await alternate(
        {
          ours: () => updates(ours, size.seconds),
          socketIo: () => updates(socketIo, size.seconds),
          raw: () => updates(raw, size.seconds),
        },
        size.passes,
      );
      for (const [name, runs] of Object.entries(measured))
        say(`${name}: ${runs.map((micros) => `${micros.toFixed(2)} µs`).join(', ')}`);
      const what = 'server CPU a delivery, µs';
      const figure = median(measured.ours);
      return [
        {
          what,
          ours: figure,
          control: { is: 'socket.io room', value: median(measured.socketIo) },
          judged: { must: { atMost: 1.15 }, aim: { atMost: 0.8 } },
        },
        { what, ours: figure, control: { is: 'pre-framed ws', value: median(measured.raw) } },
      ];
    }),
};

/** Microseconds of the server's processor time for each update that arrived, over so many seconds. */
async function updates({ program, delivered, change }: Audience, seconds: number): Promise<number> {
  const [cpu, before] = [program.cpu(), delivered()];
  for (let count = 0; count < (seconds * 1000) / everyMs; count += 1) {
    await change();
    await pause(everyMs);
  }
  return ((program.cpu() - cpu) / (delivered() - before)) * 1e6;
}

/** Attendees of our server, who see the results of a poll in which one person keeps changing the vote. */
async function ourAudience(databaseUrl: string, people: number) {
  const hall = await Hall.open(databaseUrl, [livePoll]);
  await hall.openPolls(hall.polls);
  const invited = await hall.invite(people + 10);
  const [voters, guests] = [invited.slice(0, 10), invited.slice(10)];
  let delivered = 0;
  let last = '';
  const heard = (name: string, json: string) => {
    if (name !== 'delta') return;
    delivered += 1;
    last = json;
  };
  await inHundreds(guests, async (guest) => {
    const socket = await hall.connect(guest, { event: heard });
    await watch(socket, hall.session, ['attendee']);
  });
  // In turn, because nobody may vote four times a second for long.
  const voting = await Promise.all(voters.map(async (guest) => voterOf(hall, await hall.connect(guest))));
  let turn = 0;
  const change = () => voting[(turn += 1) % voting.length]!();
  // Results are shown from five votes on.
  for (const vote of voting) await vote();
  await pause(2 * everyMs);
  return {
    program: hall.program,
    delivered: () => delivered,
    change,
    lastUpdate: JSON.parse(last) as unknown,
  };
}

function voterOf(hall: Hall, socket: LoadSocket): () => Promise<void> {
  let version = 0;
  return async () => {
    version += 1;
    const answer = ['a', 'b', 'c'][version % 3]!;
    const vote = { session: hall.session, poll: hall.polls[0]!, answer, version };
    const reply = await socket.send('poll:vote', vote);
    if (!reply.ok) throw new Error(`A vote was refused: ${reply.error.message}`);
  };
}

async function socketIoAudience(people: number, update: unknown): Promise<Audience> {
  const program = await Program.start(controls.socketIo);
  let delivered = 0;
  await inHundreds(Array.from({ length: people }), () =>
    LoadSocket.open(program.url, { as: 'guest' }, { event: () => (delivered += 1) }),
  );
  return { program, delivered: () => delivered, change: () => program.tell({ emit: update }) };
}

async function rawAudience(people: number, update: unknown): Promise<Audience> {
  const program = await Program.start(controls.rawWs);
  const text = `42["delta",${JSON.stringify(update)}]`;
  let delivered = 0;
  await inHundreds(Array.from({ length: people }), () => RawSocket.open(program.url, () => (delivered += 1)));
  return { program, delivered: () => delivered, change: () => program.tell({ broadcast: text }) };
}
