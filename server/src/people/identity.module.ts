import { Global, Module } from '@nestjs/common';
import { Identity } from '../live/identity.ts';
import { SessionEnding } from '../meetings/session-ending.ts';
import { Departures } from './departures.ts';
import { Instead } from './instead.ts';
import { PeopleIdentity } from './people.identity.ts';
import { PeopleSource } from './people.source.ts';

/** What the live engine asks about people, and what features tell each other; apart from commands, which need the engine. */
@Global()
@Module({
  providers: [
    Departures,
    Instead,
    PeopleSource,
    SessionEnding,
    { provide: Identity, useClass: PeopleIdentity },
  ],
  exports: [Departures, Instead, PeopleSource, SessionEnding, Identity],
})
export class IdentityModule {}
