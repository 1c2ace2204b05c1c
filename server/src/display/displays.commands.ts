import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { PresenceTeller } from '../live/presence.ts';
import { crewView, type Look, lookOf } from './displays.presenter.ts';
import { findDisplay, hasStage, removeDisplay } from './displays.source.ts';

@Injectable()
@Commands()
export class DisplaysCommands {
  constructor(presence: PresenceTeller) {
    presence.extend((_meeting, screens) => {
      const displays: Record<string, number> = {};
      for (const { role, id } of screens) if (role === 'display') displays[id] = (displays[id] ?? 0) + 1;
      return { displays };
    });
  }

  @Handles('display:change')
  async change({ meeting, input, write }: Call<'display:change'>): Answer<'display:change'> {
    return write([meeting], async ({ query, revision }) => {
      const before = await expected(query, meeting, input);
      const settings = { ...before.settings, ...input.settings };
      if (!(await hasStage(query, meeting, settings.stage))) throw new Refusal('not-found');
      await save(query, { id: input.display, revision, name: input.name ?? before.name, settings });
      return { data: { id: input.display, revision }, before: { ...before, revision: input.expects } };
    });
  }

  @Undoes('display:change')
  async changeBack(
    { query, revision }: ChannelTx,
    { before, data, revision: since }: DoneCommand<Look, { id: string }>,
  ): Promise<void> {
    const [unchanged] = await query(
      'SELECT 1 FROM access WHERE id = $1 AND revision = $2 AND revoked_at IS NULL',
      [data.id, since],
    );
    if (!unchanged) throw new Refusal('conflict');
    await save(query, { ...before, id: data.id, revision });
  }

  /** Its connections end as soon as the change is seen, like those of a link that is withdrawn. */
  @Handles('display:remove')
  async remove({ meeting, input, write }: Call<'display:remove'>): Answer<'display:remove'> {
    return write([meeting], async ({ query, revision }) => {
      const before = await expected(query, meeting, input);
      await removeDisplay(query, input.display, revision);
      return { data: null, before };
    });
  }
}

async function expected(
  query: Query,
  meeting: string,
  { display, expects }: { display: string; expects: number },
): Promise<Look> {
  const row = await findDisplay(query, meeting, display);
  if (!row) throw new Refusal('not-found');
  if (Number(row.revision) !== expects) throw new Refusal('conflict', { current: crewView(row) });
  return lookOf(row);
}

async function save(
  query: Query,
  { id, revision, name, settings }: Look & { id: string; revision: number },
): Promise<void> {
  const { stage, kind, footer, theme, language } = settings;
  await query(
    `UPDATE access SET name = $2, stage = $3, kind = $4, footer = $5, theme = $6, language = $7, revision = $8
     WHERE id = $1`,
    [id, name, stage, kind, footer, theme, language, revision],
  );
}
