import { Injectable } from '@nestjs/common';
import { Broadcaster } from './broadcaster.ts';
import { type Answer, type Call, JsonText } from './command-bus.ts';
import { Commands, Handles } from './decorators.ts';

@Injectable()
@Commands()
export class LiveCommands {
  constructor(private readonly broadcaster: Broadcaster) {}

  @Handles('live:subscribe')
  async subscribe({ watcher, input }: Call<'live:subscribe'>): Answer<'live:subscribe'> {
    const answers = await this.broadcaster.subscribe(watcher, input.channel, input.streams);
    return { data: new JsonText(`[${answers.map((json) => json ?? 'null').join()}]`) };
  }

  @Handles('live:unsubscribe')
  async unsubscribe({ watcher, input }: Call<'live:unsubscribe'>): Answer<'live:unsubscribe'> {
    this.broadcaster.unsubscribe(watcher, input.channel);
    return { data: null };
  }
}
