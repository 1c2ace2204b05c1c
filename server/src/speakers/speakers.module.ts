import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { AskingBox } from './asking-box.ts';
import { CallingCommands } from './calling.commands.ts';
import { Departing } from './departing.ts';
import { Ending } from './ending.ts';
import { FloorsSource } from './floors.source.ts';
import { Following } from './following.ts';
import { GivenTimeCommands } from './given-time.commands.ts';
import { InsteadCommands } from './instead.commands.ts';
import { NoticesCommands } from './notices.commands.ts';
import { NoticesSource } from './notices.source.ts';
import { OrderingCommands } from './ordering.commands.ts';
import { PanelistsSource } from './panelists.source.ts';
import { PhasesCommands } from './phases.commands.ts';
import { PicturesController } from './pictures.controller.ts';
import { PlansSource } from './plans.source.ts';
import { PodiumCommands } from './podium.commands.ts';
import { PodiumLinksCommands } from './podium-links.commands.ts';
import { PodiumPeopleCommands } from './podium-people.commands.ts';
import { PodiumGuard } from './podium.guard.ts';
import { RequestedSource } from './requested.source.ts';
import { RequestingCommands } from './requesting.commands.ts';
import { SpeakersThere } from './speakers-there.ts';
import { RequestsSource } from './requests.source.ts';
import { SignalsCommands } from './signals.commands.ts';
import { SignalsSource } from './signals.source.ts';
import { TurnsCommands } from './turns.commands.ts';
import { WithdrawingBox } from './withdrawing-box.ts';

@Module({
  imports: [MeetingsModule],
  controllers: [PicturesController],
  providers: [
    AskingBox,
    CallingCommands,
    Departing,
    Ending,
    FloorsSource,
    Following,
    GivenTimeCommands,
    InsteadCommands,
    NoticesCommands,
    NoticesSource,
    OrderingCommands,
    PanelistsSource,
    PhasesCommands,
    PlansSource,
    PodiumCommands,
    PodiumGuard,
    PodiumLinksCommands,
    PodiumPeopleCommands,
    RequestedSource,
    RequestingCommands,
    SpeakersThere,
    RequestsSource,
    SignalsCommands,
    SignalsSource,
    TurnsCommands,
    WithdrawingBox,
  ],
})
export class SpeakersModule {}
