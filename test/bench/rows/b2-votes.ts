import { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import { execute, withBenchDatabase } from '../bench-database.ts';
import { controls } from '../controls.ts';
import { Hall, inHundreds, livePoll } from '../hall.ts';
import { alternate, median } from '../measure.ts';
import { Program } from '../program.ts';
import type { Compared, Row } from '../row.ts';

const answers = ['a', 'b', 'c', 'd'];

/** One person who votes as fast as the answers come. */
interface Voter {
  socket: LoadSocket;
  version: number;
}

interface Measured {
  /** of the server's process alone */
  cpuMicrosPerVote: number;
  perSecond: number;
}

/** A server and the people who vote there. */
interface Polling {
  program: Program;
  voters: Voter[];
  input: { session: string; poll: string };
}

export const votes: Row = {
  id: 'B2',
  title: 'durable votes',
  run: ({ isQuick, say }) =>
    withBenchDatabase(async ({ url }) => {
      // Below what one phone may send at once, so that nobody is asked to slow down.
      const size = isQuick ? { voters: 200, each: 4, passes: 1 } : { voters: 4000, each: 8, passes: 6 };
      await execute(
        url,
        'CREATE TABLE bench_vote (id uuid PRIMARY KEY, poll uuid, voter uuid, answer jsonb, version int)',
      );
      const env = { DATABASE_URL: url };
      const here = await hallFull(url, size.voters);
      const beside = async (program: Promise<Program>) => control(await program, here.input, size.voters);
      const things = {
        ours: here,
        echo: await beside(Program.start(controls.socketIo)),
        insert: await beside(Program.start(controls.store, env)),
        save: await beside(Program.start(controls.store, { ...env, STORE: 'save' })),
      };
      // Whatever is done for the first time takes longer.
      for (const thing of Object.values(things)) await vote(thing, 1);
      const measured = await alternate(
        {
          ours: () => vote(things.ours, size.each),
          echo: () => vote(things.echo, size.each),
          insert: () => vote(things.insert, Math.ceil(size.each / 4)),
          save: () => vote(things.save, Math.ceil(size.each / 8)),
        },
        size.passes,
      );
      for (const [name, runs] of Object.entries(measured)) say(`${name}: ${describe(runs)}`);
      return compared(measured);
    }),
};

function compared(measured: Record<'ours' | 'echo' | 'insert' | 'save', Measured[]>): Compared[] {
  const cpu = (runs: Measured[]) => median(runs.map((run) => run.cpuMicrosPerVote));
  const rate = (runs: Measured[]) => median(runs.map((run) => run.perSecond));
  const { ours, echo, insert, save } = measured;
  const perSecond = (is: string, runs: Measured[]) => ({
    what: 'acknowledged votes a second',
    ours: rate(ours),
    control: { is, value: rate(runs) },
  });
  return [
    {
      what: 'server CPU a vote, µs',
      ours: cpu(ours),
      control: { is: 'echo from memory', value: cpu(echo) },
      judged: { must: { atMost: 2 }, aim: { atMost: 1.4 } },
    },
    { ...perSecond('one INSERT a vote', insert), judged: { must: { atLeast: 3 }, aim: null } },
    { ...perSecond('one save() a vote', save), judged: { must: { atLeast: 8 }, aim: null } },
    perSecond('echo from memory', echo),
  ];
}

async function hallFull(databaseUrl: string, count: number): Promise<Polling> {
  const hall = await Hall.open(databaseUrl, [livePoll]);
  await hall.openPolls(hall.polls);
  const voters = await inHundreds(await hall.invite(count), async (guest) => ({
    socket: await hall.connect(guest),
    version: 0,
  }));
  return { program: hall.program, voters, input: { session: hall.session, poll: hall.polls[0]! } };
}

async function control(program: Program, input: Polling['input'], count: number): Promise<Polling> {
  const voters = await inHundreds(Array.from({ length: count }), async () => ({
    socket: await LoadSocket.open(program.url, { as: 'guest' }),
    version: 0,
  }));
  return { program, voters, input };
}

/** Everybody votes so many times, the next time as soon as the last vote was acknowledged. */
async function vote({ program, voters, input }: Polling, each: number): Promise<Measured> {
  const [cpu, begun] = [program.cpu(), performance.now()];
  await Promise.all(
    voters.map(async (voter) => {
      for (let count = 0; count < each; count += 1) {
        voter.version += 1;
        const answer = answers[voter.version % answers.length]!;
        const reply = await voter.socket.send('poll:vote', { ...input, answer, version: voter.version });
        if (!reply.ok) throw new Error(`A vote was refused: ${JSON.stringify(reply.error)}`);
      }
    }),
  );
  const count = voters.length * each;
  return {
    cpuMicrosPerVote: ((program.cpu() - cpu) / count) * 1e6,
    perSecond: count / ((performance.now() - begun) / 1000),
  };
}

function describe(runs: Measured[]): string {
  return runs
    .map(({ cpuMicrosPerVote, perSecond }) => `${cpuMicrosPerVote.toFixed(1)} µs ${perSecond.toFixed(0)}/s`)
    .join(', ');
}
