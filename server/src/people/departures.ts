import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';

/** What a feature keeps of people, and how it forgets whose it is. */
export interface Keeping {
  /** the channels, beside the meeting's, in which it has something of this person */
  channelsOf(person: string): Promise<string[]>;
  /**
   * in the transaction with which the person leaves, or in one more for what came meanwhile; tells whose own streams
   * change with it
   */
  forget(tx: ChannelTx, person: string): Promise<readonly string[] | void>;
  /** what waits for the person, and so has to follow when they take part in another way */
  waiting?: Pick<Keeping, 'channelsOf'> & {
    follow(tx: ChannelTx, person: string): Promise<readonly string[]>;
  };
}

/** Features tell here what they keep of people, so that leaving forgets all of it [J5], and what follows them. */
@Injectable()
export class Departures {
  private readonly keepings: Keeping[] = [];
  private readonly looking = new Map<string, Promise<string[]>>();

  concerns(keeping: Keeping): void {
    this.keepings.push(keeping);
  }

  /** Whoever asks twice at once is answered in the order in which they asked. */
  async channelsOf(person: string): Promise<string[]> {
    const looking = this.looking.get(person) ?? this.look(person);
    this.looking.set(person, looking);
    try {
      return await looking;
    } finally {
      this.looking.delete(person);
    }
  }

  private async look(person: string): Promise<string[]> {
    const all = await Promise.all(this.keepings.map((each) => each.channelsOf(person)));
    return [...new Set(all.flat())];
  }

  async forget(tx: ChannelTx, person: string): Promise<string[]> {
    const persons: string[] = [];
    for (const each of this.keepings) persons.push(...((await each.forget(tx, person)) ?? []));
    return persons;
  }

  /** The channels in which something waits for this person. */
  async waitingIn(person: string): Promise<string[]> {
    const all = await Promise.all(this.keepings.map(async (each) => each.waiting?.channelsOf(person) ?? []));
    return [...new Set(all.flat())];
  }

  async follow(tx: ChannelTx, person: string): Promise<string[]> {
    const persons: string[] = [];
    for (const { waiting } of this.keepings) persons.push(...((await waiting?.follow(tx, person)) ?? []));
    return persons;
  }
}
