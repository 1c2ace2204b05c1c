import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { findPoll, runSheet, savePositions } from './polls.sql.ts';
import { moved } from './run-sheet.rules.ts';

interface Before {
  session: string;
  places: { id: string; was: number; is: number }[];
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
      const known = new Map(sheet.map(({ id, position }) => [id, position]));
      const places = changed.map(({ id, position }) => ({ id, was: known.get(id)!, is: position }));
      // Also where it stands already: whoever repeats the command is answered the same.
      const own = { id: poll.id, position: poll.position };
      await savePositions(tx, changed.some(({ id }) => id === poll.id) ? changed : [...changed, own]);
      return {
        data: { id: poll.id, state: poll.state as 'draft', revision: tx.revision },
        before: { session, places },
      };
    });
  }

  /** As long as all that it has moved stand where it has put them. */
  @Undoes('poll:move')
  async moveBack(tx: ChannelTx, { before: { session, places } }: DoneCommand<Before>): Promise<void> {
    const known = new Map((await runSheet(tx.query, session)).map(({ id, position }) => [id, position]));
    if (places.some(({ id, is }) => known.get(id) !== is)) throw new Refusal('conflict');
    await savePositions(
      tx,
      places.map(({ id, was }) => ({ id, position: was })),
    );
  }
}
