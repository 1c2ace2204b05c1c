import { Module } from '@nestjs/common';
import { UndoCommands } from './undo.commands.ts';

@Module({ providers: [UndoCommands] })
export class CrewModule {}
