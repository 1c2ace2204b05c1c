import { setImmediate as breathe } from 'node:timers/promises';
import { Refusal } from '@miteinander/shared/wire/errors';

export interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export interface GroupWork<Item, Result> {
  /** writes a batch in one transaction and gives, for each item in order, what it is answered */
  flush(batch: readonly Item[]): Promise<(Result | Refusal)[]>;
  /** whether the items of a batch that failed with this error are worth trying one by one */
  isWorthSplitting(error: unknown): boolean;
  /** nothing waits any more and nothing is being written */
  onIdle?(): void;
}

const gatherMs = 4;
const mostInBatch = 700;
/** answers without a pause, so that other work gets in between */
const answeredAtOnce = 100;
const mostWaiting = 20_000;

/**
 * Gathers a few milliseconds of small writes to one channel and commits them together. While one batch is
 * being written the next one gathers. Bounded: whoever does not fit in is answered `busy`.
 */
export class GroupCommit<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private isFlushing = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly work: GroupWork<Item, Result>) {}

  add(item: Item): Promise<Result> {
    if (this.waiting.length >= mostWaiting) throw new Refusal('busy', { retryAfterMs: 1000 });
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.isFlushing || this.timer) return;
    if (this.waiting.length >= mostInBatch) void this.run();
    else this.timer = setTimeout(() => void this.run(), gatherMs);
  }

  /** The next batch is on its way before this one is answered: PostgreSQL writes while we do. */
  private async run(): Promise<void> {
    this.timer = undefined;
    this.isFlushing = true;
    const batch = this.waiting.splice(0, mostInBatch);
    const outcomes = await this.outcomes(batch.map(({ item }) => item));
    this.isFlushing = false;
    if (this.waiting.length > 0) this.schedule();
    else this.work.onIdle?.();
    for (const [index, { resolve, reject }] of batch.entries()) {
      if (index % answeredAtOnce === 0) await breathe();
      const outcome = outcomes[index]!;
      if (outcome instanceof Refusal) reject(outcome);
      else if (outcome instanceof Failed) reject(outcome.error);
      else resolve(outcome);
    }
  }

  /** What each of a batch is answered. Only after an error of the data they are tried again one by one. */
  private async outcomes(items: readonly Item[]): Promise<(Result | Refusal | Failed)[]> {
    try {
      return await this.work.flush(items);
    } catch (error) {
      if (items.length === 1 || !this.work.isWorthSplitting(error)) return items.map(() => new Failed(error));
      const outcomes: (Result | Refusal | Failed)[] = [];
      for (const item of items) outcomes.push(...(await this.outcomes([item])));
      return outcomes;
    }
  }
}

/** Neither written nor refused. */
class Failed {
  constructor(readonly error: unknown) {}
}
