import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';

/** What of a feature goes by where people are and to which group they belong. */
export interface Following {
  /** the channels, beside the meeting's, in which something follows this person at present */
  channelsOf(person: string): Promise<string[]>;
  /** in the transaction with which they change it, or in one more for what came meanwhile; gives who else is told */
  follow(tx: ChannelTx, person: string): Promise<string[]>;
}

/** Features tell here what follows people who go home or come into the hall. */
@Injectable()
export class Moves {
  private readonly followings: Following[] = [];

  concerns(following: Following): void {
    this.followings.push(following);
  }

  async channelsOf(person: string): Promise<string[]> {
    const all = await Promise.all(this.followings.map((each) => each.channelsOf(person)));
    return [...new Set(all.flat())];
  }

  async follow(tx: ChannelTx, person: string): Promise<string[]> {
    const told: string[] = [];
    for (const each of this.followings) told.push(...(await each.follow(tx, person)));
    return told;
  }
}
