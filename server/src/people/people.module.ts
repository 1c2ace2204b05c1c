import { Module } from '@nestjs/common';
import { PeopleCommands } from './people.commands.ts';

@Module({ providers: [PeopleCommands] })
export class PeopleModule {}
