import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Broadcaster } from './broadcaster.ts';
import { ChannelWriter } from './channel-writer.ts';
import { CommandBus } from './command-bus.ts';
import { LiveCommands } from './live.commands.ts';
import { LiveGateway } from './live.gateway.ts';
import { LiveState } from './live-state.ts';
import { Opposites } from './opposites.ts';
import { PresenceTeller } from './presence.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Broadcaster,
    ChannelWriter,
    CommandBus,
    LiveCommands,
    LiveGateway,
    LiveState,
    Opposites,
    PresenceTeller,
  ],
  exports: [Broadcaster, ChannelWriter, CommandBus, LiveGateway, LiveState, Opposites, PresenceTeller],
})
export class LiveModule {}
