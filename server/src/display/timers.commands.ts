import type { TimerView } from '@miteinander/shared/display/display.contract';
import type { Text } from '@miteinander/shared/wire/localized';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { ChannelTx, Change } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { movedEnd } from './timers.rules.ts';
import { crewTimer, type TimerRow } from './timers.source.ts';

/** What a countdown says and when it ends, in milliseconds since 1970; null: there is none. */
interface Countdown {
  label: Text | null;
  endsAt: number | null;
}

/** One as it was before a command. */
type Earlier = Countdown & { revision: number };

@Injectable()
@Commands()
export class TimersCommands {
  @Handles('timer:start')
  async start({ meeting, input, write }: Call<'timer:start'>): Answer<'timer:start'> {
    return write([input.stage], async (tx) => {
      const { before, now } = await expected(tx.query, input);
      return save(
        tx,
        { meeting, before, stage: input.stage },
        {
          label: input.label,
          endsAt: now + input.seconds * 1000,
        },
      );
    });
  }

  @Handles('timer:extend')
  async extend({ meeting, input, write }: Call<'timer:extend'>): Answer<'timer:extend'> {
    return write([input.stage], async (tx) => {
      const { before, now } = await expected(tx.query, input);
      if (before.endsAt === null) throw new Refusal('not-found');
      const endsAt = movedEnd(before.endsAt, input.seconds, now);
      return save(tx, { meeting, before, stage: input.stage }, { label: before.label, endsAt });
    });
  }

  @Handles('timer:stop')
  async stop({ meeting, input, write }: Call<'timer:stop'>): Answer<'timer:stop'> {
    return write([input.stage], async (tx) => {
      const { before } = await expected(tx.query, input);
      if (before.endsAt === null) throw new Refusal('not-found');
      return save(tx, { meeting, before, stage: input.stage }, { label: null, endsAt: null });
    });
  }

  /** One that was stopped by mistake ends when it would have ended. The first one is stopped. */
  @Undoes(['timer:start', 'timer:extend', 'timer:stop'])
  async undo(tx: ChannelTx, { before, data, revision }: DoneCommand<Earlier, TimerView>): Promise<void> {
    const [timer] = await tx.query<{ meeting_id: string }>(
      'SELECT meeting_id FROM timer WHERE channel_id = $1 AND revision = $2',
      [data.id, revision],
    );
    if (!timer) throw new Refusal('conflict');
    await save(tx, { meeting: timer.meeting_id, stage: data.id, before }, before);
  }
}

/** The countdown as the desk saw it, and the time by the database's clock. The first one is yet to be made. */
async function expected(
  query: Query,
  { stage, expects }: { stage: string; expects: number },
): Promise<{ before: Earlier; now: number }> {
  const [row] = await query<TimerRow & { now: number }>(
    `SELECT t.channel_id, t.label, t.ends_at, coalesce(t.revision, 0) AS revision,
       (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now
     FROM (SELECT 1) one LEFT JOIN timer t ON t.channel_id = $1`,
    [stage],
  );
  const { label, ends_at, revision, now } = row!;
  if (Number(revision) !== expects)
    throw new Refusal('conflict', { current: crewTimer({ ...row!, channel_id: stage }) });
  return { before: { label, endsAt: ends_at?.getTime() ?? null, revision: expects }, now: Math.round(now) };
}

async function save(
  { query, revision }: ChannelTx,
  { meeting, stage, before }: { meeting: string; stage: string; before: Earlier },
  { label, endsAt }: Countdown,
): Promise<Change<TimerView>> {
  await query(
    `INSERT INTO timer (channel_id, meeting_id, label, ends_at, revision) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (channel_id) DO UPDATE SET label = $3, ends_at = $4, revision = $5`,
    [stage, meeting, label && JSON.stringify(label), endsAt && new Date(endsAt), revision],
  );
  return { data: { id: stage, label, endsAt, revision }, before };
}
