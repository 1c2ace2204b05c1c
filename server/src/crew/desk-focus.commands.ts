import type { DeskFocus } from '@miteinander/shared/crew/crew.contract';
import type { DeskThere } from '@miteinander/shared/wire/delta';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { PresenceTeller } from '../live/presence.ts';

/** A desk that has not said anything yet. */
const nothing: DeskFocus = { session: null, poll: null, question: null, doing: 'looking' };

/** What each desk is at: known while its connection lasts, and never stored. */
@Injectable()
@Commands()
export class DeskFocusCommands {
  private readonly focuses = new WeakMap<object, DeskFocus>();

  constructor(
    private readonly database: Database,
    presence: PresenceTeller,
  ) {
    presence.extend((_meeting, screens) => {
      const desks = screens.filter(({ role }) => role === 'moderator');
      return { desks: desks.map(({ id, connection }) => this.desk(id, connection)) };
    });
  }

  @Handles('crew:look')
  async look({ meeting, input, watcher }: Call<'crew:look'>): Answer<'crew:look'> {
    if (!(await this.isHere(meeting, input))) throw new Refusal('not-found');
    this.focuses.set(watcher, input);
    return { data: null };
  }

  private desk(id: string, connection: object): DeskThere {
    return { id, ...(this.focuses.get(connection) ?? nothing) };
  }

  /** Ids of other meetings are not passed on. */
  private async isHere(meeting: string, { session, poll, question }: DeskFocus): Promise<boolean> {
    if (session === null) return poll === null && question === null;
    const found = await this.database.query(
      `SELECT 1 FROM session WHERE id = $1 AND meeting_id = $2
         AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM poll WHERE id = $3 AND session_id = $1))
         AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM question WHERE id = $4 AND session_id = $1))`,
      [session, meeting, poll, question],
    );
    return found.length > 0;
  }
}
