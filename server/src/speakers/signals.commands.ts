import type { Signal } from '@miteinander/shared/speakers/phases.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { accessesOf, ownPlace } from './podium.sql.ts';

const columns = { reply: 'reply_since', slower: 'slower_since' } as const satisfies Record<Signal, string>;

interface Cleared {
  session: string;
  panelist: string;
  signal: Signal;
  /** milliseconds since 1970 */
  since: number;
}

/** What people on the podium would like, without a word in the hall [F20]. */
@Injectable()
@Commands()
export class SignalsCommands {
  @Handles('podium:signal')
  async signal({ actor, input, write }: Call<'podium:signal'>): Answer<'podium:signal'> {
    const { session, signal, isOn } = input;
    return write([session], async (tx) => {
      const panelist = await ownPlace(tx.query, session, actor.id!);
      const since = await sinceWhen(tx.query, { session, panelist, signal });
      // Who asks twice has asked since the first time.
      if ((since !== null) === isOn) return { data: null, isUnchanged: true };
      await set(tx, { panelist, signal }, isOn ? 'now' : null);
      return { data: null, persons: [actor.id!] };
    });
  }

  @Handles('podium:clear-signal')
  async clear({ input, write }: Call<'podium:clear-signal'>): Answer<'podium:clear-signal'> {
    return write([input.session], async (tx) => {
      const persons = await accessesOf(tx.query, input.session, [input.panelist]);
      const since = await sinceWhen(tx.query, input);
      if (since === null) throw new Refusal('conflict');
      await set(tx, input, null);
      const before: Cleared = { ...input, since: since.getTime() };
      return { data: null, before, persons };
    });
  }

  @Undoes('podium:clear-signal')
  async bringBack(tx: ChannelTx, { before }: DoneCommand<Cleared>): Promise<Undone> {
    if ((await sinceWhen(tx.query, before)) !== null) throw new Refusal('conflict');
    await set(tx, before, new Date(before.since));
    return { persons: await accessesOf(tx.query, before.session, [before.panelist]) };
  }
}

type Which = Pick<Cleared, 'session' | 'panelist' | 'signal'>;

async function sinceWhen(query: Query, { session, panelist, signal }: Which): Promise<Date | null> {
  const [row] = await query<{ since: Date | null }>(
    `SELECT ${columns[signal]} AS since FROM panelist WHERE id = $2 AND session_id = $1`,
    [session, panelist],
  );
  return row?.since ?? null;
}

function set(
  { query, revision }: ChannelTx,
  { panelist, signal }: Omit<Which, 'session'>,
  since: Date | 'now' | null,
): Promise<unknown> {
  return query(
    `UPDATE panelist SET ${columns[signal]} = CASE WHEN $2 THEN clock_timestamp() ELSE $3::timestamptz END,
       signals_stamp = $4 WHERE id = $1`,
    [panelist, since === 'now', since === 'now' ? null : since, revision],
  );
}
