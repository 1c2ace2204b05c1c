import { Module } from '@nestjs/common';
import { CareCommands } from './care.commands.ts';
import { Departing } from './departing.ts';
import { HarvestCommands } from './harvest.commands.ts';
import { RoundCommands } from './round.commands.ts';
import { SeatsCommands } from './seats.commands.ts';
import { SeatsSource } from './seats.source.ts';
import { StatementsCommands } from './statements.commands.ts';
import { RoundsSource, StatementsSource, TablesSource } from './tables.source.ts';

@Module({
  providers: [
    CareCommands,
    Departing,
    HarvestCommands,
    RoundCommands,
    RoundsSource,
    SeatsCommands,
    SeatsSource,
    StatementsCommands,
    StatementsSource,
    TablesSource,
  ],
})
export class TablesModule {}
