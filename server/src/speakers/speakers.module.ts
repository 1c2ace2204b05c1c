import { Module } from '@nestjs/common';
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

@Module({
  controllers: [PicturesController],
  providers: [
    NoticesCommands,
    NoticesSource,
    PanelistsSource,
    PhasesCommands,
    PlansSource,
    PodiumCommands,
    PodiumGuard,
    SignalsCommands,
    SignalsSource,
  ],
})
export class SpeakersModule {}
