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

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const drainMs = 8000;
/** the slowest stream is brought up to date every two seconds */
const showMs = 2500;

/** Starts what runs by itself, and ends it in an order that loses nothing. */
@Injectable()
export class Lifecycle {
  private readonly log = new Logger('Miteinander');
  private housekeeping: NodeJS.Timeout | undefined;
  private isKeepingHouse = false;
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
  }

  /** No new work; what was accepted is committed, answered and seen; then everybody is asked to come back. */
  async drain(): Promise<void> {
    this.draining = true;
    this.bus.drain();
    this.due.stop();
    this.waiting.stop();
    this.ranks.stop();
    clearTimeout(this.housekeeping);
    const end = performance.now() + drainMs;
    while (!this.isIdle && performance.now() < end) await wait(10);
    // The last changes reach those who watch.
    const shownBy = Math.min(end, performance.now() + showMs);
    while (this.broadcaster.isBehind && performance.now() < shownBy) await wait(10);
    this.gateway.sayGoodbye();
    await wait(100);
    this.presence.stop();
    this.broadcaster.stop();
  }

  private get isIdle(): boolean {
    return this.bus.isIdle && this.channel.isIdle && this.due.isIdle && !this.isKeepingHouse;
  }

  /** Now and every hour; soon again if something had to wait. */
  private async keepHouse(): Promise<void> {
    const tasks = [
      () => this.archiver.archiveOld(),
      () => this.retention.deleteOld(),
      () => this.waiting.deleteOld(),
    ];
    let nextMs = hourMs;
    this.isKeepingHouse = true;
    for (const task of tasks) {
      if (this.draining) break;
      // One that fails must not keep the others from their work.
      await task().catch((error: unknown) => {
        nextMs = minuteMs;
        this.log.warn(`Housekeeping has to wait: ${String(error)}`);
      });
    }
    this.isKeepingHouse = false;
    if (!this.draining) this.housekeeping = setTimeout(() => void this.keepHouse(), nextMs);
  }
}
