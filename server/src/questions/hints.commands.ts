import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { hintsIn } from './hints.ts';
import { remark, sessionsThatWait } from './hints.sql.ts';

type Hints = Parameters<typeof hintsIn>[1];

/** The meeting's own list of words: it points out, and decides nothing [Q26]. */
@Injectable()
@Commands()
export class HintsCommands {
  constructor(private readonly database: Database) {}

  @Handles('question:set-hints')
  async setHints({ meeting, input, write }: Call<'question:set-hints'>): Answer<'question:set-hints'> {
    const { isOn, words, expects } = input;
    const sessions = await sessionsThatWait(this.database.query, meeting);
    return write([meeting, ...sessions], async (tx) => {
      const was = await change(tx, { meeting, hints: { isOn, words }, expects });
      return { data: null, before: { meeting, hints: was, revision: expects } };
    });
  }

  @Undoes('question:set-hints')
  async setBack(
    tx: ChannelTx,
    { before, revision }: DoneCommand<{ meeting: string; hints: Hints }>,
  ): Promise<Undone> {
    await change(tx, { ...before, expects: revision });
    return {};
  }
}

/** What waits in the sessions that are locked, too, is looked through once more. */
async function change(
  tx: ChannelTx,
  { meeting, hints, expects }: { meeting: string; hints: Hints; expects: number },
): Promise<Hints> {
  const [row] = await tx.query<{ hints: Hints }>(
    'SELECT hints FROM meeting WHERE id = $1 AND revision = $2',
    [meeting, expects],
  );
  if (!row) throw new Refusal('conflict');
  await tx.query('UPDATE meeting SET hints = $2, revision = $3 WHERE id = $1', [
    meeting,
    JSON.stringify(hints),
    tx.revisions.get(meeting),
  ]);
  for (const [channel, revision] of tx.revisions)
    if (channel !== meeting)
      await remark(tx.query, { session: channel, revision }, (text) => hintsIn(text, hints));
  return row.hints;
}
