import { Module } from '@nestjs/common';
import { ApartCommands } from './apart.commands.ts';
import { AskedSource } from './asked.source.ts';
import { AskingCommands } from './asking.commands.ts';
import { CareCommands } from './care.commands.ts';
import { ConfiguringCommands } from './configuring.commands.ts';
import { ConversationCommands } from './conversation.commands.ts';
import { Departing } from './departing.ts';
import { FollowCommands } from './follow.commands.ts';
import { Likeness } from './likeness.ts';
import { HintsCommands } from './hints.commands.ts';
import { ListsCommands } from './lists.commands.ts';
import { MergingCommands } from './merging.commands.ts';
import { ModeratingCommands } from './moderating.commands.ts';
import { OnBehalfCommands } from './on-behalf.commands.ts';
import { QaSource } from './qa.source.ts';
import { QuestionsSource } from './questions.source.ts';
import { Spoken } from './spoken.ts';
import { StagingCommands } from './staging.commands.ts';
import { SupportBox } from './support-box.ts';
import { SupportRanks } from './support-ranks.ts';
import { SupportCommands } from './support.commands.ts';
import { SupportSql } from './support.sql.ts';
import { SupportedSource } from './supported.source.ts';
import { SupportsSource } from './supports.source.ts';

@Module({
  providers: [
    ApartCommands,
    ConversationCommands,
    Departing,
    HintsCommands,
    OnBehalfCommands,
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
    Spoken,
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
