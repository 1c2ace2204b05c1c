import { Module } from '@nestjs/common';
import { Endings } from './endings.ts';
import { LogoController } from './logo.controller.ts';
import { MeetingsCommands } from './meetings.commands.ts';
import { MeetingsSource } from './meetings.source.ts';
import { Retention } from './retention.ts';

@Module({
  controllers: [LogoController],
  providers: [Endings, MeetingsSource, MeetingsCommands, Retention],
  exports: [Endings, Retention],
})
export class MeetingsModule {}
