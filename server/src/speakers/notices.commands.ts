import { randomUUID } from 'node:crypto';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { accessesOf, accessesStillThere, ownPlace } from './podium.sql.ts';

interface Told {
  session: string;
  notice: string;
}

/** What moderators tell the podium, and that each has read it [F15]. */
@Injectable()
@Commands()
export class NoticesCommands {
  @Handles('podium:tell')
  async tell({ actor, meeting, input, write }: Call<'podium:tell'>): Answer<'podium:tell'> {
    const { session, text } = input;
    const to = [...new Set(input.to)];
    return write([session], async ({ query, revision }) => {
      const persons = await accessesOf(query, session, to);
      const id = randomUUID();
      await query(
        `INSERT INTO notice (id, meeting_id, session_id, text, by, told, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, meeting, session, text, actor.id, to, revision],
      );
      const before: Told = { session, notice: id };
      return { data: { id }, before, persons };
    });
  }

  @Handles('podium:take-back')
  async takeBack({ input, write }: Call<'podium:take-back'>): Answer<'podium:take-back'> {
    return write([input.session], async (tx) => {
      const persons = await setTakenBack(tx, input, { isTakenBack: true, otherwise: 'not-found' });
      const before: Told = { session: input.session, notice: input.notice };
      return { data: null, before, persons };
    });
  }

  @Undoes('podium:tell')
  async untell(tx: ChannelTx, { before }: DoneCommand<Told>): Promise<Undone> {
    return { persons: await setTakenBack(tx, before, { isTakenBack: true, otherwise: 'conflict' }) };
  }

  @Undoes('podium:take-back')
  async tellAgain(tx: ChannelTx, { before }: DoneCommand<Told>): Promise<Undone> {
    return { persons: await setTakenBack(tx, before, { isTakenBack: false, otherwise: 'conflict' }) };
  }

  @Handles('podium:confirm')
  async confirm({ actor, input, write }: Call<'podium:confirm'>): Answer<'podium:confirm'> {
    const { session, notice } = input;
    return write([session], async ({ query, revision }) => {
      const panelist = await ownPlace(query, session, actor.id!);
      const [row] = await query<{ isConfirmed: boolean }>(
        `SELECT confirmed @> jsonb_build_array(jsonb_build_object('panelist', $3::text)) AS "isConfirmed"
         FROM notice WHERE id = $2 AND session_id = $1 AND $3::uuid = ANY (told) AND NOT is_taken_back`,
        [session, notice, panelist],
      );
      if (!row) throw new Refusal('not-found');
      if (row.isConfirmed) return { data: null, isUnchanged: true };
      await query(
        `UPDATE notice SET revision = $3, confirmed = confirmed || jsonb_build_array(jsonb_build_object(
           'panelist', $2::text, 'at', floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint))
         WHERE id = $1`,
        [notice, panelist, revision],
      );
      return { data: null, persons: [actor.id!] };
    });
  }
}

/** Gives the accesses of those who were told. */
async function setTakenBack(
  { query, revision }: ChannelTx,
  { session, notice }: Told,
  { isTakenBack, otherwise }: { isTakenBack: boolean; otherwise: 'not-found' | 'conflict' },
): Promise<string[]> {
  const [row] = await query<{ told: string[] }>(
    `UPDATE notice SET is_taken_back = $3, revision = $4
     WHERE id = $2 AND session_id = $1 AND is_taken_back <> $3 RETURNING told`,
    [session, notice, isTakenBack, revision],
  );
  if (!row) throw new Refusal(otherwise);
  return accessesStillThere(query, session, row.told);
}
