import { Injectable } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';

@Injectable()
@Commands()
export class SessionsCommands {
  @Handles('session:set-state')
  async setState({ meeting, input, write }: Call<'session:set-state'>): Answer<'session:set-state'> {
    return write([meeting], async ({ query, revision }) => {
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
      return {
        data: null,
        before: { session: input.session, state: session.state, revision: input.expects },
      };
    });
  }

  @Undoes('session:set-state')
  async setBack(
    { query, revision }: ChannelTx,
    { before, revision: since }: DoneCommand<{ session: string; state: string }>,
  ) {
    const restored = await query(
      'UPDATE session SET state = $2, revision = $3 WHERE id = $1 AND revision = $4 RETURNING 1',
      [before.session, before.state, revision, since],
    );
    if (restored.length === 0) throw new Refusal('conflict');
  }
}
