import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { findPoll, runSheet, savePositions } from './polls.sql.ts';
import { moved } from './run-sheet.rules.ts';

interface Before {
  session: string;
  places: { id: string; was: number; is: number }[];
  revision: number[];
}

/** The order of the polls of a session. */
@Injectable()
@Commands()
export class RunSheetCommands {
  @Handles('poll:move')
  async move({ input, write }: Call<'poll:move'>): Answer<'poll:move'> {
    const { session, after } = input;
    return write([session], async (tx) => {
      const poll = await findPoll(tx.query, session, input.poll);
      if (!poll || poll.state === 'archived') throw new Refusal('not-found');
      if (Number(poll.revision) !== input.expects)
        throw new Refusal('conflict', { current: { state: poll.state } });
      const sheet = await runSheet(tx.query, session);
      const changed = moved(sheet, poll.id, after);
      const known = new Map(sheet.map((each) => [each.id, each]));
      // Also where it stands already: whoever repeats the command is answered the same.
      const own = { id: poll.id, position: poll.position };
      const stamped = changed.some(({ id }) => id === poll.id) ? changed : [...changed, own];
      await savePositions(tx, stamped);
      const places = stamped.map(({ id, position }) => ({ id, was: known.get(id)!.position, is: position }));
      return {
        data: { id: poll.id, state: poll.state as 'draft', revision: tx.revision },
        before: { session, places, revision: stamped.map(({ id }) => known.get(id)!.revision) },
      };
    });
  }

  /** As long as all that it has moved stand where it has put them. */
  @Undoes('poll:move')
  async moveBack(tx: ChannelTx, { before, ...done }: DoneCommand<Before>): Promise<Undone> {
    const { session, places, revision } = before;
    const known = new Map((await runSheet(tx.query, session)).map((each) => [each.id, each]));
    if (places.some(({ id, is }) => known.get(id)?.position !== is)) throw new Refusal('conflict');
    // A poll may have gone on in its new place: then it is not as it was.
    const own = [done.revision, done.firstRevision];
    const isUntouched = places.every(({ id }) => own.includes(known.get(id)!.revision));
    await savePositions(
      tx,
      places.map(({ id, was }) => ({ id, position: was })),
    );
    return { states: isUntouched ? revision : [] };
  }
}
