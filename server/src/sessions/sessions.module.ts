import { Module } from '@nestjs/common';
import { SessionsCommands } from './sessions.commands.ts';
import { SessionsSource } from './sessions.source.ts';

@Module({ providers: [SessionsSource, SessionsCommands] })
export class SessionsModule {}
