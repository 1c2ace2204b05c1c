import { Injectable } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { SessionEnding } from '../meetings/session-ending.ts';

interface Earlier {
  session: string;
  state: string;
  revision: number;
  /** what has ended with it */
  ended: unknown;
}

@Injectable()
@Commands()
export class SessionsCommands {
  constructor(private readonly ending: SessionEnding) {}

  @Handles('session:set-state')
  async setState({ meeting, input, write }: Call<'session:set-state'>): Answer<'session:set-state'> {
    return write([meeting, input.session], async (tx) => {
      const { query, revision } = tx;
      const [session] = await query<{ state: string; revision: string }>(
        'SELECT state, revision FROM session WHERE id = $1 AND meeting_id = $2',
        [input.session, meeting],
      );
      if (!session) throw new Refusal('not-found');
      if (Number(session.revision) !== input.expects)
        throw new Refusal('conflict', { current: session.state });
      await query('UPDATE session SET state = $2, revision = $3 WHERE id = $1', [
        input.session,
        input.state,
        revision,
      ]);
      const ended = input.state === 'ended' ? await this.ending.end(tx, input.session) : null;
      const before: Earlier = {
        session: input.session,
        state: session.state,
        revision: input.expects,
        ended: ended?.before ?? null,
      };
      return { data: null, before, persons: ended?.persons ?? [] };
    });
  }

  @Undoes('session:set-state')
  async setBack(tx: ChannelTx, { before, revision: since }: DoneCommand<Earlier>): Promise<Undone> {
    const { query, revision } = tx;
    const restored = await query(
      'UPDATE session SET state = $2, revision = $3 WHERE id = $1 AND revision = $4 RETURNING 1',
      [before.session, before.state, revision, since],
    );
    if (restored.length === 0) throw new Refusal('conflict');
    const { session, ended } = before;
    return { persons: ended === null ? [] : await this.ending.goOn(tx, session, ended) };
  }
}
