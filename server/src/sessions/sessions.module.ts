import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { SessionsCommands } from './sessions.commands.ts';
import { SessionsSource } from './sessions.source.ts';

@Module({ imports: [MeetingsModule], providers: [SessionsSource, SessionsCommands] })
export class SessionsModule {}
