import { Injectable } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { presentMeeting } from './meetings.presenter.ts';
import { MeetingsSource } from './meetings.source.ts';

@Injectable()
@Commands()
export class MeetingsCommands {
  constructor(private readonly meetings: MeetingsSource) {}

  @Handles('meeting:find')
  async find({ input }: Call<'meeting:find'>): Answer<'meeting:find'> {
    const row = await this.meetings.byCode(input.code);
    if (!row) throw new Refusal('code-unknown');
    return { data: presentMeeting(row, null) };
  }

  @Handles('meeting:set-joining')
  async setJoining({ meeting, input, write }: Call<'meeting:set-joining'>): Answer<'meeting:set-joining'> {
    return write([meeting], async ({ query, revision }) => {
      const [before] = await query<{ joining: boolean }>(
        'SELECT joining FROM meeting WHERE id = $1 AND revision = $2',
        [meeting, input.expects],
      );
      if (!before) throw new Refusal('conflict');
      await setJoining(query, { meeting, joining: input.open, revision });
      return { data: null, before: { meeting, joining: before.joining, revision: input.expects } };
    });
  }

  @Undoes('meeting:set-joining')
  async setJoiningBack(
    { query, revision }: ChannelTx,
    { before, revision: since }: DoneCommand<{ meeting: string; joining: boolean }>,
  ) {
    const found = await query('SELECT 1 FROM meeting WHERE id = $1 AND revision = $2', [
      before.meeting,
      since,
    ]);
    if (found.length === 0) throw new Refusal('conflict');
    await setJoining(query, { ...before, revision });
  }
}

async function setJoining(
  query: Query,
  { meeting, joining, revision }: { meeting: string; joining: boolean; revision: number },
): Promise<void> {
  await query('UPDATE meeting SET joining = $2, revision = $3 WHERE id = $1', [meeting, joining, revision]);
}
