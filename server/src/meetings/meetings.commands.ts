import { Injectable } from '@nestjs/common';
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
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
      const changed = await query(
        'UPDATE meeting SET joining = $2, revision = $3 WHERE id = $1 AND revision = $4 RETURNING 1',
        [meeting, input.open, revision, input.expects],
      );
      if (changed.length === 0) throw new Refusal('conflict');
      return { data: null, before: { joining: !input.open } };
    });
  }
}
