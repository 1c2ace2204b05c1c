import type { DisplaySettings } from '@miteinander/shared/display/display.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { PresenceTeller } from '../live/presence.ts';
import { crewView, type DisplayRow } from './displays.presenter.ts';
import { findDisplay, hasStage } from './displays.source.ts';

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
      const settings = { ...settingsOf(before), ...input.settings };
      if (!(await hasStage(query, meeting, settings.stage))) throw new Refusal('not-found');
      await query(
        `UPDATE access SET name = $2, stage = $3, kind = $4, footer = $5, theme = $6, language = $7, revision = $8
         WHERE id = $1`,
        [
          input.display,
          input.name ?? before.name,
          settings.stage,
          settings.kind,
          settings.footer,
          settings.theme,
          settings.language,
          revision,
        ],
      );
      return {
        data: { id: input.display, revision },
        before: { name: before.name, settings: settingsOf(before) },
      };
    });
  }

  /** Its connections end as soon as the change is seen, like those of a link that is withdrawn. */
  @Handles('display:remove')
  async remove({ meeting, input, write }: Call<'display:remove'>): Answer<'display:remove'> {
    return write([meeting], async ({ query, revision }) => {
      const before = await expected(query, meeting, input);
      await query('UPDATE access SET revoked_at = now(), pairing_code = NULL, revision = $2 WHERE id = $1', [
        input.display,
        revision,
      ]);
      return { data: null, before: { name: before.name, settings: settingsOf(before) } };
    });
  }
}

async function expected(
  query: Query,
  meeting: string,
  { display, expects }: { display: string; expects: number },
): Promise<DisplayRow> {
  const row = await findDisplay(query, meeting, display);
  if (!row) throw new Refusal('not-found');
  if (Number(row.revision) !== expects) throw new Refusal('conflict', { current: crewView(row) });
  return row;
}

function settingsOf({ stage, kind, footer, theme, language }: DisplayRow): DisplaySettings {
  return { stage, kind, footer, theme, language };
}
