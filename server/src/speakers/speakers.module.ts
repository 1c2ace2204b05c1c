import { Module } from '@nestjs/common';
import { GivenTimeCommands } from './given-time.commands.ts';
import { InsteadCommands } from './instead.commands.ts';
import { NoticesCommands } from './notices.commands.ts';
import { NoticesSource } from './notices.source.ts';
import { PanelistsSource } from './panelists.source.ts';
import { PhasesCommands } from './phases.commands.ts';
import { PicturesController } from './pictures.controller.ts';
import { PlansSource } from './plans.source.ts';
import { PodiumCommands } from './podium.commands.ts';
import { PodiumGuard } from './podium.guard.ts';
import { SignalsCommands } from './signals.commands.ts';
import { SignalsSource } from './signals.source.ts';
import { TurnsCommands } from './turns.commands.ts';

@Module({
  controllers: [PicturesController],
  providers: [
    GivenTimeCommands,
    InsteadCommands,
    NoticesCommands,
    NoticesSource,
    PanelistsSource,
    PhasesCommands,
    PlansSource,
    PodiumCommands,
    PodiumGuard,
    SignalsCommands,
    SignalsSource,
    TurnsCommands,
  ],
})
export class SpeakersModule {}
