import { randomUUID } from 'node:crypto';
import type { Scene } from '@miteinander/shared/display/display.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';

/** Announcements that stand at the same time; the oldest makes room. */
const mostAnnouncements = 20;

@Injectable()
@Commands()
export class DisplayCommands {
  @Handles('stage:show')
  async show({ meeting, input, write }: Call<'stage:show'>): Answer<'stage:show'> {
    return write([input.stage], async ({ query, revision }) => {
      if (!(await exists(query, meeting, input.scene))) throw new Refusal('not-found');
      const [before] = await query<{ scene: Scene; revision: string }>(
        'SELECT scene, revision FROM stage WHERE channel_id = $1',
        [input.stage],
      );
      if (Number(before?.revision) !== input.expects)
        throw new Refusal('conflict', { current: before?.scene });
      await query('UPDATE stage SET scene = $2, revision = $3 WHERE channel_id = $1', [
        input.stage,
        JSON.stringify(input.scene),
        revision,
      ]);
      return {
        data: { id: input.stage, scene: input.scene, revision },
        before: { scene: before?.scene, revision: input.expects },
      };
    });
  }

  @Undoes('stage:show')
  async showAgain(
    { query, revision }: ChannelTx,
    { before, data, revision: since }: DoneCommand<{ scene: Scene }, { id: string }>,
  ) {
    const [stage] = await query<{ meeting_id: string }>(
      'SELECT meeting_id FROM stage WHERE channel_id = $1 AND revision = $2',
      [data.id, since],
    );
    // What was shown then may be gone by now.
    if (!stage || !(await exists(query, stage.meeting_id, before.scene))) throw new Refusal('conflict');
    await query('UPDATE stage SET scene = $2, revision = $3 WHERE channel_id = $1', [
      data.id,
      JSON.stringify(before.scene),
      revision,
    ]);
  }

  @Handles('announcement:publish')
  async publish({ meeting, input, write }: Call<'announcement:publish'>): Answer<'announcement:publish'> {
    return write([meeting], async ({ query, revision }) => {
      const id = randomUUID();
      await query('INSERT INTO announcement (id, meeting_id, text, revision) VALUES ($1, $2, $3, $4)', [
        id,
        meeting,
        JSON.stringify(input.text),
        revision,
      ]);
      const madeRoom = await query<{ id: string }>(
        `UPDATE announcement SET state = 'withdrawn', revision = $2 WHERE id IN (
           SELECT id FROM announcement WHERE meeting_id = $1 AND state = 'published' ORDER BY at DESC OFFSET $3)
         RETURNING id`,
        [meeting, revision, mostAnnouncements],
      );
      return { data: { id, revision }, before: { madeRoom: madeRoom.map((each) => each.id) } };
    });
  }

  /** What had made room for it comes back. */
  @Undoes('announcement:publish')
  async takeBack(
    { query, revision }: ChannelTx,
    { before, data, revision: since }: DoneCommand<{ madeRoom: string[] }, { id: string }>,
  ) {
    const withdrawn = await query(
      `UPDATE announcement SET state = 'withdrawn', revision = $2
       WHERE id = $1 AND state = 'published' AND revision = $3 RETURNING 1`,
      [data.id, revision, since],
    );
    if (withdrawn.length === 0) throw new Refusal('conflict');
    await query(
      `UPDATE announcement SET state = 'published', revision = $2
       WHERE id = ANY ($1) AND state = 'withdrawn'`,
      [before.madeRoom, revision],
    );
  }

  @Handles('announcement:withdraw')
  async withdraw({ meeting, input, write }: Call<'announcement:withdraw'>): Answer<'announcement:withdraw'> {
    return write([meeting], async ({ query, revision }) => {
      const [before] = await query<{ revision: string; state: string }>(
        'SELECT revision, state FROM announcement WHERE id = $1 AND meeting_id = $2',
        [input.announcement, meeting],
      );
      if (!before) throw new Refusal('not-found');
      if (Number(before.revision) !== input.expects) throw new Refusal('conflict');
      await query(`UPDATE announcement SET state = 'withdrawn', revision = $2 WHERE id = $1`, [
        input.announcement,
        revision,
      ]);
      return {
        data: null,
        before: { announcement: input.announcement, state: before.state, revision: input.expects },
      };
    });
  }

  @Undoes('announcement:withdraw')
  async publishAgain(
    { query, revision }: ChannelTx,
    { before, revision: since }: DoneCommand<{ announcement: string; state: string }>,
  ) {
    const published = await query(
      `UPDATE announcement a SET state = $2, revision = $3 WHERE id = $1 AND revision = $4 AND (
         SELECT count(*) FROM announcement WHERE meeting_id = a.meeting_id AND state = 'published') < $5
       RETURNING 1`,
      [before.announcement, before.state, revision, since, mostAnnouncements],
    );
    if (published.length === 0) throw new Refusal('conflict');
  }
}

/** What a scene points to has to be in this meeting and fit to be shown. */
async function exists(query: Query, meeting: string, scene: Scene): Promise<boolean> {
  if (scene.kind === 'poll') {
    const found = await query(
      `SELECT 1 FROM poll WHERE id = $1 AND session_id = $2 AND meeting_id = $3 AND state <> 'removed'`,
      [scene.poll, scene.session, meeting],
    );
    return found.length > 0;
  }
  if (scene.kind === 'announcement') {
    const found = await query(
      `SELECT 1 FROM announcement WHERE id = $1 AND meeting_id = $2 AND state = 'published'`,
      [scene.announcement, meeting],
    );
    return found.length > 0;
  }
  if (scene.kind === 'harvest' && scene.table !== null) {
    const found = await query(
      `SELECT 1 FROM round_table WHERE id = $1 AND session_id = $2 AND meeting_id = $3 AND NOT is_removed`,
      [scene.table, scene.session, meeting],
    );
    return found.length > 0;
  }
  if ('session' in scene) {
    const found = await query('SELECT 1 FROM session WHERE id = $1 AND meeting_id = $2', [
      scene.session,
      meeting,
    ]);
    return found.length > 0;
  }
  return true;
}
