import { randomUUID } from 'node:crypto';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { replying } from './podium.sql.ts';
import { type Beginning, called, ended, extended, paused, putBack, removed, started } from './floor.rules.ts';
import type { FloorState } from './floor-state.ts';
import { type EarlierFloor, steerFloor, stepBackFloor } from './floor-steering.ts';
import { findBeginning } from './beginning.sql.ts';

/** Who is called, who speaks, and for how long. */
@Injectable()
@Commands()
export class CallingCommands {
  @Handles('speaker:call')
  call({ input, write }: Call<'speaker:call'>): Answer<'speaker:call'> {
    const { request } = input;
    return write([input.session], (tx) =>
      steerFloor(tx, { ...input, named: [request] }, (state, now) => called(state, request, now)),
    );
  }

  @Handles('speaker:start')
  start({ input, write }: Call<'speaker:start'>): Answer<'speaker:start'> {
    const { who } = input;
    const named = who.is === 'request' ? [who.request] : [];
    return write([input.session], async (tx) => {
      const done = await steerFloor(tx, { ...input, named }, async (state, now) =>
        started(state, await beginningOf(tx, state, who), now),
      );
      if (who.is === 'request') return done;
      const replied = await replying(tx, input.session, who.panelist);
      const persons = done.persons === 'all' ? 'all' : [...(done.persons ?? []), ...replied];
      return { ...done, persons };
    });
  }

  @Handles('speaker:end')
  end({ input, write }: Call<'speaker:end'>): Answer<'speaker:end'> {
    return write([input.session], (tx) => steerFloor(tx, input, (state, now) => ended(state, now)));
  }

  @Handles('speaker:pause')
  pause({ input, write }: Call<'speaker:pause'>): Answer<'speaker:pause'> {
    return write([input.session], (tx) =>
      steerFloor(tx, input, (state, now) => paused(state, input.isPaused, now)),
    );
  }

  @Handles('speaker:extend')
  extend({ input, write }: Call<'speaker:extend'>): Answer<'speaker:extend'> {
    return write([input.session], (tx) =>
      steerFloor(tx, input, (state, now) => extended(state, input.seconds, now)),
    );
  }

  @Handles('speaker:put-back')
  putBack({ input, write }: Call<'speaker:put-back'>): Answer<'speaker:put-back'> {
    const { request } = input;
    return write([input.session], (tx) =>
      steerFloor(tx, { ...input, named: [request] }, (state, now) => putBack(state, request, now)),
    );
  }

  @Handles('speaker:remove')
  remove({ input, write }: Call<'speaker:remove'>): Answer<'speaker:remove'> {
    const named = [...new Set(input.requests)];
    return write([input.session], (tx) =>
      steerFloor(tx, { ...input, named }, (state, now) => removed(state, named, now)),
    );
  }

  @Undoes([
    'speaker:call',
    'speaker:start',
    'speaker:end',
    'speaker:pause',
    'speaker:extend',
    'speaker:put-back',
    'speaker:remove',
  ])
  async back(tx: ChannelTx, done: DoneCommand<EarlierFloor>): Promise<Undone> {
    return { persons: await stepBackFloor(tx, done), states: [] };
  }
}

/** Whose turn begins, and how long it may take. */
async function beginningOf(
  tx: ChannelTx,
  state: FloorState,
  who: Call<'speaker:start'>['input']['who'],
): Promise<Beginning> {
  const found = await findBeginning(tx.query, state, who);
  if (!found) throw new Refusal('not-found');
  return { id: randomUUID(), ...found };
}
