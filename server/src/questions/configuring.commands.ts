import type { QaSettings } from '@miteinander/shared/questions/questions.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { approveWaiting, type Approved, letWaitAgain, saveSettings } from './configuring.sql.ts';
import { crowdOf } from '../people/crowd.ts';
import { settingsOf } from './qa-row.ts';
import { findQa } from './questions.sql.ts';

interface Before {
  session: string;
  settings: QaSettings;
  approved: Approved[];
  revision: number;
}

/** How questions are taken in a session. */
@Injectable()
@Commands()
export class ConfiguringCommands {
  @Handles('question:configure')
  configure({ meeting, input, write }: Call<'question:configure'>): Answer<'question:configure'> {
    const { session, expects, change, waiting } = input;
    return write([session], async (tx) => {
      const qa = await findQa(tx.query, session);
      if (!qa) throw new Refusal('not-found');
      if (Number(qa.revision) !== expects) throw new Refusal('conflict', { current: settingsOf(qa) });
      const settings = settingsOf(qa);
      await saveSettings(tx, session, { ...settings, ...change, revision: tx.revision });
      const stopsWaiting = settings.isModerated && change.isModerated === false && waiting === 'approve';
      const approved = stopsWaiting
        ? await approveWaiting(tx, session, { crowd: await crowdOf(tx.query, meeting), qa })
        : [];
      const before: Before = { session, settings, approved, revision: expects };
      return {
        data: { id: session, revision: tx.revision, approved: approved.length },
        before,
        ...(approved.length > 0 && { persons: 'all' as const }),
      };
    });
  }

  /** What was let through waits again, if nothing has become of any of it. */
  @Undoes('question:configure')
  async back(tx: ChannelTx, { before, firstRevision }: DoneCommand<Before>): Promise<Undone> {
    const { session, settings, approved, revision } = before;
    const qa = await findQa(tx.query, session);
    if (!qa || Number(qa.revision) !== firstRevision) throw new Refusal('conflict');
    await saveSettings(tx, session, { ...settings, revision });
    if (approved.length === 0) return { states: [] };
    await letWaitAgain(tx, session, { approved, since: firstRevision, qa });
    return { persons: 'all', states: [] };
  }
}
