// A process full of phones: takes orders from the rehearsal that forked it, and ends with it.
import { Hall } from './hall.ts';
import type { OrderName, Orders } from './orders.ts';
import { StrainGauge } from './strain-gauge.ts';

export interface Ordered {
  number: number;
  name: OrderName;
  order: Orders[OrderName]['order'];
}

export type Reported = { number: number } & ({ report: Orders[OrderName]['report'] } | { failed: string });

const hall = new Hall();
const gauge = new StrainGauge();

const doing: { [Name in OrderName]: (order: Orders[Name]['order']) => Promise<Orders[Name]['report']> } = {
  arrive: (order) => hall.arrive(order),
  vote: (order) => hall.vote(order),
  lose: (order) => hall.lose(order),
  await: (order) => hall.await(order),
  compare: (order) => hall.compare(order),
  strain: () => Promise.resolve(gauge.read()),
};

process.on('message', ({ number, name, order }: Ordered) => {
  const done = doing[name](order as never) as Promise<Orders[OrderName]['report']>;
  done.then(
    (report) => answer({ number, report }),
    (error: unknown) => answer({ number, failed: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(reported: Reported): void {
  if (process.connected) process.send?.(reported);
}

// Ctrl-C in a terminal reaches everybody in it; the rehearsal decides, and its end is ours.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => {
  hall.close();
  process.exit(0);
});
