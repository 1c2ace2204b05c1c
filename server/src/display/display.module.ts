import { Module } from '@nestjs/common';
import { DisplayCommands } from './display.commands.ts';
import { AnnouncementsSource, StagesSource } from './display.source.ts';
import { DisplaysCommands } from './displays.commands.ts';
import { DisplaysSource } from './displays.source.ts';
import { PairingCommands } from './pairing.commands.ts';
import { TimersCommands } from './timers.commands.ts';
import { TimersSource } from './timers.source.ts';
import { WaitingDisplays } from './waiting-displays.ts';

@Module({
  providers: [
    AnnouncementsSource,
    DisplayCommands,
    DisplaysCommands,
    DisplaysSource,
    PairingCommands,
    StagesSource,
    TimersCommands,
    TimersSource,
    WaitingDisplays,
  ],
  exports: [WaitingDisplays],
})
export class DisplayModule {}
