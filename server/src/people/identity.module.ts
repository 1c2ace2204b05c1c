import { Global, Module } from '@nestjs/common';
import { Identity } from '../live/identity.ts';
import { Departures } from './departures.ts';
import { PeopleIdentity } from './people.identity.ts';
import { PeopleSource } from './people.source.ts';

/** What the live engine asks about people; apart from their commands, which need the engine. */
@Global()
@Module({
  providers: [Departures, PeopleSource, { provide: Identity, useClass: PeopleIdentity }],
  exports: [Departures, PeopleSource, Identity],
})
export class IdentityModule {}
