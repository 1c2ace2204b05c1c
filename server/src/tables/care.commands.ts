import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
import { findTable, saveHelp, saveScribe } from './tables.sql.ts';

interface HelpBefore {
  session: string;
  table: string;
  since: number;
  isComing: boolean;
  isDone: boolean;
}

/** How the crew looks after tables. */
@Injectable()
@Commands()
export class CareCommands {
  @Handles('table:answer-help')
  answer({ input, write }: Call<'table:answer-help'>): Answer<'table:answer-help'> {
    const { session, table, answer } = input;
    return write([session], async (tx) => {
      const { helpSince: since, isHelpComing: isComing } = await findTable(tx.query, session, table);
      const isAnswered = since === null || (answer === 'coming' && isComing);
      if (isAnswered) return { data: null, isUnchanged: true };
      const isDone = answer === 'done';
      await saveHelp(tx, table, { since: isDone ? null : since, isComing: !isDone });
      return { data: null, before: { session, table, since, isComing, isDone } satisfies HelpBefore };
    });
  }

  /** The call as it was, unless the table has called anew or does not need it any more. */
  @Undoes('table:answer-help')
  async unanswered(tx: ChannelTx, { before }: DoneCommand<HelpBefore>): Promise<void> {
    const { session, table, since, isComing, isDone } = before;
    const now = await findTable(tx.query, session, table);
    if (now.helpSince !== (isDone ? null : since)) throw new Refusal('conflict');
    await saveHelp(tx, table, { since, isComing });
  }

  /** No opposite: who it was is not kept in the log, and takes the role again with one tap. */
  @Handles('table:free-scribe')
  freeScribe({ input, write }: Call<'table:free-scribe'>): Answer<'table:free-scribe'> {
    const { session, table } = input;
    return write([session], async (tx) => {
      const { scribe } = await findTable(tx.query, session, table);
      if (scribe === null) return { data: null, isUnchanged: true };
      await saveScribe(tx, table, null);
      return { data: null, persons: [scribe] };
    });
  }
}
