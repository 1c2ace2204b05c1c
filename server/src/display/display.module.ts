import { Module } from '@nestjs/common';
import { DisplayCommands } from './display.commands.ts';
import { AnnouncementsSource, StagesSource } from './display.source.ts';

@Module({ providers: [StagesSource, AnnouncementsSource, DisplayCommands] })
export class DisplayModule {}
