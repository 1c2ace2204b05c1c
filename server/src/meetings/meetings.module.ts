import { Module } from '@nestjs/common';
import { MeetingsCommands } from './meetings.commands.ts';
import { MeetingsSource } from './meetings.source.ts';
import { Retention } from './retention.ts';

@Module({ providers: [MeetingsSource, MeetingsCommands, Retention], exports: [Retention] })
export class MeetingsModule {}
