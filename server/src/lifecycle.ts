import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { WaitingDisplays } from './display/waiting-displays.ts';
import { Broadcaster } from './live/broadcaster.ts';
import { ChannelWriter } from './live/channel-writer.ts';
import { CommandBus } from './live/command-bus.ts';
import { LiveGateway } from './live/live.gateway.ts';
import { LiveState } from './live/live-state.ts';
import { PresenceTeller } from './live/presence.ts';
import { Retention } from './meetings/retention.ts';
import { DueWorker } from './polls/due-worker.ts';
import { PollArchiver } from './polls/poll-archiver.ts';
import { Likeness } from './questions/likeness.ts';
import { SupportRanks } from './questions/support-ranks.ts';

const hourMs = 60 * 60 * 1000;
const drainMs = 8000;

/** Starts what runs by itself, and ends it in an order that loses nothing. */
@Injectable()
export class Lifecycle {
  private readonly log = new Logger('Miteinander');
  private housekeeping: NodeJS.Timeout | undefined;
  private draining = false;

  constructor(
    private readonly bus: CommandBus,
    private readonly state: LiveState,
    private readonly broadcaster: Broadcaster,
    private readonly channel: ChannelWriter,
    private readonly presence: PresenceTeller,
    private readonly gateway: LiveGateway,
    private readonly due: DueWorker,
    private readonly archiver: PollArchiver,
    private readonly retention: Retention,
    private readonly waiting: WaitingDisplays,
    private readonly ranks: SupportRanks,
    private readonly likeness: Likeness,
  ) {}

  get isDraining(): boolean {
    return this.draining;
  }

  start(): void {
    this.state.discover();
    this.bus.discover();
    this.broadcaster.start();
    this.presence.start();
    this.due.start();
    this.waiting.start();
    void this.keepHouse();
    // Without a database there is nothing to say about it.
    this.likeness.start().catch(() => undefined);
    this.housekeeping = setInterval(() => void this.keepHouse(), hourMs);
  }

  /** No new work; what was accepted is committed, answered and seen; then everybody is asked to come back. */
  async drain(): Promise<void> {
    this.draining = true;
    this.bus.drain();
    this.due.stop();
    this.waiting.stop();
    this.ranks.stop();
    clearInterval(this.housekeeping);
    const end = performance.now() + drainMs;
    while (!(this.bus.isIdle && this.channel.isIdle && this.due.isIdle) && performance.now() < end)
      await wait(10);
    // one tick more, so that the last changes reach those who watch
    await wait(300);
    this.gateway.sayGoodbye();
    await wait(100);
    this.presence.stop();
    this.broadcaster.stop();
  }

  private async keepHouse(): Promise<void> {
    const tasks = [
      () => this.archiver.archiveOld(),
      () => this.retention.deleteOld(),
      () => this.waiting.deleteOld(),
    ];
    for (const task of tasks) {
      // One that fails must not keep the others from their work.
      await task().catch((error: unknown) => this.log.warn(`Housekeeping has to wait: ${String(error)}`));
    }
  }
}
