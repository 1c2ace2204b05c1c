import { large, type Size } from '../../growth/size.ts';
import { withBenchDatabase } from '../bench-database.ts';
import { type Cost, GrownHall } from '../grown-hall.ts';
import { alternate, median } from '../measure.ts';
import type { Compared, Row } from '../row.ts';

/** The same meeting while it is young. */
const young: Size = { ballots: 1000, attendees: 1000, archivedPolls: 10, questions: 10, meetings: 2 };

export const growth: Row = {
  id: 'B5',
  title: 'a vote, a delta and a join, when a million ballots are there already',
  run: ({ isQuick, say }) =>
    withBenchDatabase((old) =>
      withBenchDatabase(async (fresh) => {
        const { size, voters, passes, deltas } = isQuick
          ? { size: { ...young, ballots: 5000, archivedPolls: 50 }, voters: 100, passes: 1, deltas: 3 }
          : { size: large, voters: 1000, passes: 6, deltas: 15 };
        const grown = await GrownHall.open(old.url, size, voters);
        const control = await GrownHall.open(fresh.url, young, voters);
        say('filled');
        const figures: Compared[] = [];
        for (const [what, work] of worksWith(deltas)) {
          // Once without being measured: plans, pages and code are warm in both.
          for (const hall of [grown, control]) await work(hall);
          const things = { ours: () => work(grown), control: () => work(control) };
          const costs = await alternate(things, passes);
          say(`${what}: ${describe(costs)}`);
          figures.push(...compared(what, costs));
        }
        for (const hall of [grown, control]) hall.leave();
        return figures;
      }),
    ),
};

const worksWith = (deltas: number): [what: string, work: (hall: GrownHall) => Promise<Cost>][] => [
  ['vote', (hall) => hall.vote(2)],
  ['delta', (hall) => hall.deliver(deltas)],
  ['join', (hall) => hall.join(50)],
];

function compared(what: string, { ours, control }: Record<'ours' | 'control', Cost[]>): Compared[] {
  const of = (key: keyof Cost) => ({
    ours: median(ours.map((cost) => cost[key])),
    control: { is: 'the meeting while it is young', value: median(control.map((cost) => cost[key])) },
  });
  return [
    {
      what: `server CPU a ${what}, µs`,
      ...of('cpuMicros'),
      judged: { must: { atMost: 1.2 }, aim: { atMost: 1 } },
    },
    {
      what: `${what === 'vote' ? 'everybody votes at once' : `wait for a ${what}`}, ms`,
      ...of('waitedMs'),
      judged: { must: { atMost: 1.5 }, aim: { atMost: 1 } },
    },
    { what: `PostgreSQL CPU a ${what}, µs`, ...of('databaseCpuMicros') },
  ];
}

function describe({ ours, control }: Record<'ours' | 'control', Cost[]>): string {
  const of = (costs: Cost[]) =>
    costs.map((cost) => `${cost.cpuMicros.toFixed(1)} µs ${cost.waitedMs.toFixed(1)} ms`).join(', ');
  return `${of(ours)} | young: ${of(control)}`;
}
