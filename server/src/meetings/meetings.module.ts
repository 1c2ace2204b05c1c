import { Module } from '@nestjs/common';
import { LogoController } from './logo.controller.ts';
import { MeetingsCommands } from './meetings.commands.ts';
import { MeetingsSource } from './meetings.source.ts';
import { Retention } from './retention.ts';

@Module({
  controllers: [LogoController],
  providers: [MeetingsSource, MeetingsCommands, Retention],
  exports: [Retention],
})
export class MeetingsModule {}
