import { Module } from '@nestjs/common';
import { AskedSource } from './asked.source.ts';
import { AskingCommands } from './asking.commands.ts';
import { CareCommands } from './care.commands.ts';
import { ConfiguringCommands } from './configuring.commands.ts';
import { FollowCommands } from './follow.commands.ts';
import { Likeness } from './likeness.ts';
import { ListsCommands } from './lists.commands.ts';
import { MergingCommands } from './merging.commands.ts';
import { ModeratingCommands } from './moderating.commands.ts';
import { QaSource } from './qa.source.ts';
import { QuestionsSource } from './questions.source.ts';
import { StagingCommands } from './staging.commands.ts';
import { SupportBox } from './support-box.ts';
import { SupportRanks } from './support-ranks.ts';
import { SupportCommands } from './support.commands.ts';
import { SupportSql } from './support.sql.ts';
import { SupportedSource } from './supported.source.ts';
import { SupportsSource } from './supports.source.ts';

@Module({
  providers: [
    AskedSource,
    AskingCommands,
    CareCommands,
    ConfiguringCommands,
    FollowCommands,
    Likeness,
    ListsCommands,
    MergingCommands,
    ModeratingCommands,
    QaSource,
    QuestionsSource,
    StagingCommands,
    SupportBox,
    SupportCommands,
    SupportedSource,
    SupportRanks,
    SupportSql,
    SupportsSource,
  ],
  exports: [Likeness, SupportRanks],
})
export class QuestionsModule {}
