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
const mostInBatch = 1000;
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
    this.timer = setTimeout(() => void this.run(), this.waiting.length >= mostInBatch ? 0 : gatherMs);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.isFlushing = true;
    const batch = this.waiting.splice(0, mostInBatch);
    await this.settle(batch);
    this.isFlushing = false;
    if (this.waiting.length > 0) this.schedule();
    else this.work.onIdle?.();
  }

  /** Only an error of the data is tried again one by one; anything else is answered to all. */
  private async settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const answers = await this.work.flush(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]!;
        if (answer instanceof Refusal) reject(answer);
        else resolve(answer);
      });
    } catch (error) {
      if (batch.length > 1 && this.work.isWorthSplitting(error)) {
        for (const waiting of batch) await this.settle([waiting]);
      } else for (const { reject } of batch) reject(error);
    }
  }
}
