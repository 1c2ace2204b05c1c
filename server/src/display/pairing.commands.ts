import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Clock } from '../database/clock.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { tokenHash } from '../people/secrets.ts';
import { type Look, lookOf } from './displays.presenter.ts';
import { findDisplay, hasStage, removeDisplay } from './displays.source.ts';
import { screenCodesAt } from './screen-codes.ts';
import { WaitingDisplays } from './waiting-displays.ts';

/** A screen asks again after this time; nobody should wait long in front of it. */
const retryAfterMs = 2000;

/** How a screen and a meeting come together: see the prose in `display.contract.ts`. */
@Injectable()
@Commands()
export class PairingCommands {
  constructor(
    private readonly waiting: WaitingDisplays,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles('display:pair')
  async pair({ meeting, input, write }: Call<'display:pair'>): Answer<'display:pair'> {
    return write([meeting], async ({ query, revision }) => {
      const { name, code, settings } = input;
      if (!(await hasStage(query, meeting, settings.stage))) throw new Refusal('not-found');
      const id = randomUUID();
      // Two minutes: the screen asks every two seconds, and may be in a dead zone just now.
      const inserted = await query(
        `INSERT INTO access (id, meeting_id, role, serial, name, revision, stage, kind, footer, theme, language,
           pairing_code, pair_until)
         SELECT $1, $2, 'display', coalesce(max(serial), 0) + 1, $3, $4, $5, $6, $7, $8, $9,
           $10, clock_timestamp() + interval '2 minutes'
         FROM access WHERE meeting_id = $2 AND role = 'display'
         ON CONFLICT (pairing_code) WHERE pairing_code IS NOT NULL DO NOTHING RETURNING 1`,
        [
          id,
          meeting,
          name,
          revision,
          settings.stage,
          settings.kind,
          settings.footer,
          settings.theme,
          settings.language,
          code,
        ],
      );
      if (inserted.length === 0) throw new Refusal('conflict');
      return { data: { id, revision }, before: { meeting, name, settings } };
    });
  }

  /** A screen that has come meanwhile is no reason to keep it; that a desk has changed it is. */
  @Undoes('display:pair')
  async unpair(
    { query, revision }: ChannelTx,
    { before, data }: DoneCommand<Look & { meeting: string }, { id: string }>,
  ): Promise<void> {
    const { meeting, ...look } = before;
    const display = await findDisplay(query, meeting, data.id);
    if (!display || !isDeepStrictEqual(lookOf(display), look)) throw new Refusal('conflict');
    await removeDisplay(query, data.id, revision);
  }

  @Handles('display:ask-to-pair')
  async ask({ input }: Call<'display:ask-to-pair'>): Answer<'display:ask-to-pair'> {
    const codes = screenCodesAt(this.clock.now(), input.token, this.config.appSecret);
    const isPaired = await this.waiting.claim(tokenHash(input.token), codes);
    return { data: isPaired ? { state: 'paired' } : { state: 'waiting', code: codes[0], retryAfterMs } };
  }
}
