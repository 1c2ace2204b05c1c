import { Module } from '@nestjs/common';
import { AskedSource } from './asked.source.ts';
import { AskingCommands } from './asking.commands.ts';
import { CareCommands } from './care.commands.ts';
import { ConfiguringCommands } from './configuring.commands.ts';
import { FollowCommands } from './follow.commands.ts';
import { ListsCommands } from './lists.commands.ts';
import { MergingCommands } from './merging.commands.ts';
import { ModeratingCommands } from './moderating.commands.ts';
import { QaSource } from './qa.source.ts';
import { QuestionsSource } from './questions.source.ts';
import { StagingCommands } from './staging.commands.ts';
import { SupportCommands } from './support.commands.ts';
import { SupportsSource } from './supports.source.ts';

@Module({
  providers: [
    AskedSource,
    AskingCommands,
    CareCommands,
    ConfiguringCommands,
    FollowCommands,
    ListsCommands,
    MergingCommands,
    ModeratingCommands,
    QaSource,
    QuestionsSource,
    StagingCommands,
    SupportCommands,
    SupportsSource,
  ],
})
export class QuestionsModule {}
