import { type DynamicModule, Module } from '@nestjs/common';
import { CONFIG, type Config } from './config.ts';
import { Clock } from './database/clock.ts';
import { Database } from './database/database.ts';
import { Metrics } from './metrics/metrics.ts';

/** What stands before the application does: configuration, database, clock. */
export interface Core {
  config: Config;
  database: Database;
  clock: Clock;
}

@Module({})
export class CoreModule {
  static with({ config, database, clock }: Core): DynamicModule {
    return {
      global: true,
      module: CoreModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock },
        Metrics,
      ],
      exports: [CONFIG, Database, Clock, Metrics],
    };
  }
}
