import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import { withBenchDatabase } from '../bench-database.ts';
import { controls } from '../controls.ts';
import { Hall, inHundreds, livePoll, watch } from '../hall.ts';
import { alternate, median } from '../measure.ts';
import { Program } from '../program.ts';
import type { Row } from '../row.ts';

/** Kilobytes that one connection adds to the process. */
interface Added {
  resident: number;
  /** of it on the heap of JavaScript and in its buffers */
  heap: number;
}

/** Connections that come first, so that what is made once is not counted. */
const first = 200;

export const memory: Row = {
  id: 'B4',
  title: 'memory per idle attendee',
  run: ({ isQuick, say }) =>
    withBenchDatabase(async ({ url }) => {
      const people = isQuick ? 300 : 3000;
      const measured = await alternate(
        { ours: () => ours(url, people), socketIo: () => socketIo(people) },
        isQuick ? 1 : 4,
      );
      for (const [name, runs] of Object.entries(measured))
        say(
          `${name}: ${runs.map(({ resident, heap }) => `${resident.toFixed(1)} (${heap.toFixed(1)})`).join(', ')} KB`,
        );
      const compared = (of: keyof Added) => ({
        ours: median(measured.ours.map((run) => run[of])),
        control: { is: 'socket.io connection', value: median(measured.socketIo.map((run) => run[of])) },
      });
      return [
        {
          what: 'resident memory an attendee, KB',
          ...compared('resident'),
          judged: { must: { atMost: 1.25 }, aim: { atMost: 1.0 } },
        },
        { what: 'heap and buffers an attendee, KB', ...compared('heap') },
      ];
    }),
};

/** Attendees as the page makes them: they watch the meeting, the session, and what is their own in both. */
async function ours(databaseUrl: string, people: number): Promise<Added> {
  const hall = await Hall.open(databaseUrl, [livePoll]);
  await hall.openPolls(hall.polls);
  const guests = await hall.invite(people + first);
  const enter = async (index: number) => {
    const guest = guests[index]!;
    const socket = await hall.connect(guest);
    for (const channel of [hall.meeting.id, hall.session])
      await watch(socket, channel, ['attendee', `person:${guest.id}`]);
    return socket;
  };
  return added(hall.program, people, enter);
}

async function socketIo(people: number): Promise<Added> {
  const program = await Program.start(controls.socketIo);
  return added(program, people, () => LoadSocket.open(program.url, { as: 'guest' }));
}

async function added(
  program: Program,
  people: number,
  enter: (index: number) => Promise<LoadSocket>,
): Promise<Added> {
  const indices = Array.from({ length: people + first }, (_, index) => index);
  const sockets = await inHundreds(indices.slice(0, first), enter);
  const { memory: before } = await program.probe();
  sockets.push(...(await inHundreds(indices.slice(first), enter)));
  const { memory: after } = await program.probe();
  for (const socket of sockets) socket.terminate();
  await program.end();
  const heapOf = (usage: NodeJS.MemoryUsage) => usage.heapUsed + usage.external;
  return {
    resident: (after.rss - before.rss) / people / 1000,
    heap: (heapOf(after) - heapOf(before)) / people / 1000,
  };
}
