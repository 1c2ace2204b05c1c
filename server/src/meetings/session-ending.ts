import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';

/** What has come to an end with a session: what to know to take it back, and whose own streams change. */
export interface Ended {
  before: unknown;
  persons: readonly string[];
}

/** A feature in which something ends with the session, in the same transaction and under both locks. */
export interface EndsWithSession {
  /** null: nothing was on */
  end(tx: ChannelTx, session: string): Promise<Ended | null>;
  /** as it was, unless somebody has decided about it since; gives whose own streams change */
  goOn(tx: ChannelTx, session: string, before: unknown): Promise<readonly string[]>;
}

/** Features do not import each other: what ends with a session says so here. */
@Injectable()
export class SessionEnding {
  private concerned: EndsWithSession | undefined;

  concerns(concerned: EndsWithSession): void {
    this.concerned = concerned;
  }

  async end(tx: ChannelTx, session: string): Promise<Ended | null> {
    return (await this.concerned?.end(tx, session)) ?? null;
  }

  async goOn(tx: ChannelTx, session: string, before: unknown): Promise<readonly string[]> {
    return (await this.concerned?.goOn(tx, session, before)) ?? [];
  }
}
