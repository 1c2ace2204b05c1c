import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import { withBenchDatabase } from '../bench-database.ts';
import { type Guest, Hall, livePoll, watch } from '../hall.ts';
import type { Row } from '../row.ts';
import { Voters } from '../voters.ts';

const judgedWithinS = 10;

export const comeback: Row = {
  id: 'B7',
  title: 'everybody comes back after kill -9',
  run: ({ isQuick, say }) =>
    withBenchDatabase(async ({ url }) => {
      const people = isQuick ? 300 : 5000;
      // As close upon each other, however many they are.
      const spreadMs = people * 0.4;
      const hall = await Hall.open(url, [livePoll], { PROBE_STATEMENTS: '1' });
      await hall.openPolls(hall.polls);
      const guests = await hall.invite(people);
      const voters = await Voters.enter(hall, guests);
      await voters.all();
      await hall.kill();
      await hall.restart();
      const before = (await hall.program.probe()).statements;
      const begun = performance.now();
      // As browsers do: each tries at a moment of its own, and again if it was not let in.
      const sockets = await Promise.all(guests.map((guest) => comesBack(hall, guest, spreadMs)));
      const seconds = (performance.now() - begun) / 1000;
      const statements = (await hall.program.probe()).statements - before;
      if (statements === 0) throw new Error('Nothing was counted: nobody comes back without a statement.');
      say(`${people} were right after ${seconds.toFixed(1)} s, with ${statements} statements`);
      for (const socket of sockets) socket.terminate();
      const channels = 2;
      return [
        {
          what: `seconds until ${people} are right`,
          ours: seconds,
          control: null,
          judged: { must: { atMost: judgedWithinS }, aim: null },
        },
        {
          what: 'SQL statements',
          ours: statements,
          control: { is: '3 × channels + 0.05 × people', value: 3 * channels + 0.05 * people },
          judged: { must: { atMost: 1 }, aim: null },
        },
      ];
    }),
};

/** Connected, known, and every stream of the page is answered; votes are there again. */
async function comesBack(hall: Hall, guest: Guest, withinMs: number): Promise<LoadSocket> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * withinMs));
  for (;;) {
    const socket = await hall.connect(guest).catch(() => null);
    if (!socket) continue;
    const own = `person:${guest.id}`;
    await watch(socket, hall.meeting.id, ['attendee', own]);
    const [, ballots] = await watch(socket, hall.session, ['attendee', own]);
    if (ballots?.changed['ballots']?.length !== 1) throw new Error('A vote is not there any more.');
    return socket;
  }
}
