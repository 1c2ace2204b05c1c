import { Refusal } from '@miteinander/shared/wire/errors';
import { Histogram } from 'prom-client';

/** seconds */
const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2];

/**
 * What happens, counted where it happens: plain numbers, so that counting costs nothing beside what is counted.
 * What can be looked up is not counted but read when somebody asks (`exposition.ts`). No label holds anything of
 * a person or a meeting.
 */
export class Metrics {
  connections = 0;
  /** deltas handed to connections */
  deliveries = 0;
  /** how often a connection was passed over because it could not take more */
  passedOver = 0;
  /** withdrawn credentials that were read again for meetings whose own channel nobody watches here */
  withdrawnReread = 0;
  /** how late the poll is that has been due longest, as the due-worker saw it last */
  dueLagMs = 0;
  /** people who wait to get in; set by whoever keeps the door */
  waitingAtDoor = (): number => 0;

  readonly votes = new Map<string, number>([['counted', 0]]);
  readonly supports = new Map<string, number>([['counted', 0]]);
  readonly recounts = new Map<string, number>([
    ['equal', 0],
    ['different', 0],
  ]);
  /** by name, then by result */
  readonly commands = new Map<string, Map<string, number>>([['unknown', new Map()]]);

  readonly batchSize = histogram(
    'miteinander_vote_batch_size',
    'Votes committed in one transaction',
    [1, 2, 5, 10, 20, 50, 100, 200, 500],
  );
  readonly supportBatchSize = histogram(
    'miteinander_support_batch_size',
    'Supports of questions committed in one transaction',
    [1, 2, 5, 10, 20, 50, 100, 200, 500],
  );
  readonly commitTime = histogram(
    'miteinander_commit_seconds',
    'Writing transactions, from asking for a connection to the answer to COMMIT',
    durations,
  );
  readonly tickTime = histogram(
    'miteinander_tick_seconds',
    'Looks at one channel, from reading what changed to sending it',
    durations,
  );

  /** One batch of votes, with what each was answered. */
  batch(answers: readonly unknown[]): void {
    this.batchSize.observe(answers.length);
    addAnswers(this.votes, answers);
  }

  /** One batch of supports, with what each was answered. */
  supportBatch(answers: readonly unknown[]): void {
    this.supportBatchSize.observe(answers.length);
    addAnswers(this.supports, answers);
  }

  recount(isEqual: boolean): void {
    add(this.recounts, isEqual ? 'equal' : 'different', 1);
  }

  /** Only names that were made known become labels: anybody can send any other. */
  knowCommands(names: Iterable<string>): void {
    for (const name of names) this.commands.set(name, new Map());
  }

  command(message: unknown, result: string): void {
    const name = (message as { name?: unknown } | null | undefined)?.name;
    add(this.commands.get(name as string) ?? this.commands.get('unknown')!, result, 1);
  }

  committed(begunAt: number): void {
    this.commitTime.observe(secondsSince(begunAt));
  }

  ticked(begunAt: number): void {
    this.tickTime.observe(secondsSince(begunAt));
  }
}

function addAnswers(counts: Map<string, number>, answers: readonly unknown[]): void {
  let counted = 0;
  for (const answer of answers) {
    if (answer instanceof Refusal) add(counts, answer.code, 1);
    else counted += 1;
  }
  add(counts, 'counted', counted);
}

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

function secondsSince(begunAt: number): number {
  return (performance.now() - begunAt) / 1000;
}

function histogram(name: string, help: string, buckets: number[]): Histogram {
  return new Histogram({ name, help, buckets, registers: [] });
}
