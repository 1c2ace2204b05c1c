import { type DynamicModule, Module } from '@nestjs/common';
import { type Core, CoreModule } from './core.module.ts';
import { CrewModule } from './crew/crew.module.ts';
import { DisplayModule } from './display/display.module.ts';
import { HealthController } from './http/health.controller.ts';
import { Lifecycle } from './lifecycle.ts';
import { LiveModule } from './live/live.module.ts';
import { MeetingsModule } from './meetings/meetings.module.ts';
import { Exposition } from './metrics/exposition.ts';
import { MetricsController } from './metrics/metrics.controller.ts';
import { IdentityModule } from './people/identity.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PollsModule } from './polls/polls.module.ts';
import { QuestionsModule } from './questions/questions.module.ts';
import { SessionsModule } from './sessions/sessions.module.ts';
import { SpeakersModule } from './speakers/speakers.module.ts';
import { TablesModule } from './tables/tables.module.ts';

@Module({})
export class AppModule {
  static with(core: Core): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(core),
        IdentityModule,
        LiveModule,
        MeetingsModule,
        SessionsModule,
        PeopleModule,
        PollsModule,
        QuestionsModule,
        SpeakersModule,
        TablesModule,
        DisplayModule,
        CrewModule,
      ],
      controllers: [HealthController, MetricsController],
      providers: [Exposition, Lifecycle],
    };
  }
}
