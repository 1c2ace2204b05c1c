import { Module } from '@nestjs/common';
import { CrewSource } from './crew.source.ts';
import { DeskFocusCommands } from './desk-focus.commands.ts';
import { UndoLaterCommands } from './undo-later.commands.ts';

@Module({ providers: [CrewSource, DeskFocusCommands, UndoLaterCommands] })
export class CrewModule {}
