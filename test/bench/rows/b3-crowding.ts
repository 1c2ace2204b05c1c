import { setTimeout as pause } from 'node:timers/promises';
import type { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import { withBenchDatabase } from '../bench-database.ts';
import { Hall, inHundreds, livePoll, watch } from '../hall.ts';
import { alternate, median } from '../measure.ts';
import type { Row } from '../row.ts';
import { Voters } from '../voters.ts';

interface Received {
  bytesPerSecond: number;
  framesPerSecond: number;
  votesPerSecond: number;
}

export const crowding: Row = {
  id: 'B3',
  title: 'what an attendee receives while many vote',
  run: ({ isQuick, say }) =>
    withBenchDatabase(async ({ url }) => {
      const size = isQuick
        ? { voters: 300, watchers: 20, many: 300, few: 50, seconds: 2, passes: 1 }
        : { voters: 3000, watchers: 100, many: 5000, few: 100, seconds: 8, passes: 4 };
      const hall = await Hall.open(url, [livePoll]);
      await hall.openPolls(hall.polls);
      const guests = await hall.invite(size.voters + size.watchers);
      const voters = await Voters.enter(hall, guests.slice(size.watchers));
      // Everybody has voted before: the numbers in the results have as many digits in both cases.
      await voters.all();
      const watchers = await inHundreds(guests.slice(0, size.watchers), async (guest) => {
        const socket = await hall.connect(guest);
        await watch(socket, hall.session, ['attendee', `person:${guest.id}`]);
        return socket;
      });
      const measured = await alternate(
        {
          many: () => received(watchers, voters, { perSecond: size.many, seconds: size.seconds }),
          few: () => received(watchers, voters, { perSecond: size.few, seconds: size.seconds }),
        },
        size.passes,
      );
      const middle = (of: keyof Received) => ({
        ours: median(measured.many.map((run) => run[of])),
        control: { is: `${size.few} votes/s`, value: median(measured.few.map((run) => run[of])) },
      });
      const done = middle('votesPerSecond');
      say(`acknowledged: ${done.ours.toFixed(0)} and ${done.control.value.toFixed(0)} votes/s`);
      const judged = { must: { atMost: 1.1 }, aim: { atMost: 1.0 } };
      const at = `at ${size.many} votes/s`;
      return [
        { what: `bytes an attendee and second ${at}`, ...middle('bytesPerSecond'), judged },
        { what: `frames an attendee and second ${at}`, ...middle('framesPerSecond'), judged },
      ];
    }),
};

async function received(
  watchers: readonly LoadSocket[],
  voters: Voters,
  load: { perSecond: number; seconds: number },
): Promise<Received> {
  // What the last load left behind has arrived.
  await pause(1000);
  const sum = (of: 'bytesIn' | 'framesIn') => watchers.reduce((total, socket) => total + socket[of], 0);
  const [bytes, frames, begun] = [sum('bytesIn'), sum('framesIn'), performance.now()];
  const votes = await voters.steadily(load);
  const seconds = (performance.now() - begun) / 1000;
  return {
    bytesPerSecond: (sum('bytesIn') - bytes) / watchers.length / seconds,
    framesPerSecond: (sum('framesIn') - frames) / watchers.length / seconds,
    votesPerSecond: votes / seconds,
  };
}
