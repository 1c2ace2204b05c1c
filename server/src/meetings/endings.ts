import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';

/** What a feature finishes when a session ends. */
export interface Ending {
  /** in the transaction in which it ends; gives what its opposite needs, as it can be logged */
  end(tx: ChannelTx, session: string): Promise<{ before: unknown; persons: string[] }>;
  /** null: nothing to take back */
  takeBack(tx: ChannelTx, before: unknown): Promise<string[]>;
}

/** The feature that has something to finish tells it here, so that sessions need not know it. */
@Injectable()
export class Endings {
  private readonly endings = new Map<string, Ending>();

  concerns(feature: string, ending: Ending): void {
    this.endings.set(feature, ending);
  }

  async end(tx: ChannelTx, session: string): Promise<{ before: Record<string, unknown>; persons: string[] }> {
    const before: Record<string, unknown> = {};
    const persons: string[] = [];
    for (const [feature, ending] of this.endings) {
      const ended = await ending.end(tx, session);
      before[feature] = ended.before;
      persons.push(...ended.persons);
    }
    return { before, persons };
  }

  async takeBack(tx: ChannelTx, before: Record<string, unknown> = {}): Promise<string[]> {
    const persons: string[] = [];
    for (const [feature, each] of Object.entries(before))
      persons.push(...((await this.endings.get(feature)?.takeBack(tx, each)) ?? []));
    return persons;
  }
}
