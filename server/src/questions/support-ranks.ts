import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable, Logger } from '@nestjs/common';
import { ChannelWriter } from '../live/channel-writer.ts';
import type { InSession } from '../live/session-commits.ts';
import { refreshWindow } from './window.ts';

const everyMs = 5000;
/** so that a list that is turned over does not send everybody everything at once */
const mostNewcomers = 5;

/** While support changes, the window of a session follows who is supported best [Q14]. */
@Injectable()
export class SupportRanks {
  private readonly log = new Logger(SupportRanks.name);
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private isStopped = false;

  constructor(private readonly channel: ChannelWriter) {}

  changed(where: InSession): void {
    if (this.isStopped || this.timers.has(where.session)) return;
    this.timers.set(
      where.session,
      setTimeout(() => void this.follow(where), everyMs),
    );
  }

  stop(): void {
    this.isStopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async follow(where: InSession): Promise<void> {
    this.timers.delete(where.session);
    const { meeting, session } = where;
    try {
      const { data: moved } = await this.channel.write(
        { meeting, channels: [session], actor: null },
        async (tx) => {
          const changes = await refreshWindow(tx, session, mostNewcomers);
          return { data: changes, isUnchanged: changes === 0 };
        },
      );
      if (moved >= mostNewcomers) this.changed(where);
    } catch (error) {
      // The meeting was deleted meanwhile.
      if (error instanceof Refusal && error.code === 'not-found') return;
      this.log.warn(`The best supported questions have to wait: ${(error as Error).message}`);
      this.changed(where);
    }
  }
}
