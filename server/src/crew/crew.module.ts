import { Module } from '@nestjs/common';
import { CrewSource } from './crew.source.ts';
import { DeskFocusCommands } from './desk-focus.commands.ts';
import { UndoCommands } from './undo.commands.ts';

@Module({ providers: [CrewSource, DeskFocusCommands, UndoCommands] })
export class CrewModule {}
