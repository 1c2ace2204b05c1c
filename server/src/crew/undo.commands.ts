import type { DoneCommand as DoneView } from '@miteinander/shared/crew/crew.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { actorKey } from '../live/actor.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { crewLog, findDone, markUndone, standAgain } from '../live/command-log.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { Opposites } from '../live/opposites.ts';

/** What the crew has done, and how it is taken back [V13]. */
@Injectable()
@Commands()
export class UndoCommands {
  constructor(
    private readonly opposites: Opposites,
    private readonly database: Database,
  ) {}

  @Handles('crew:undo')
  async undo({ actor, meeting, input, write }: Call<'crew:undo'>): Answer<'crew:undo'> {
    const of = { meeting, actor: actorKey(actor), id: input.command };
    const found = await findDone(this.database.query, of);
    if (!found) throw new Refusal('not-found');
    const opposite = this.opposites.of(found.name);
    if (!opposite || !found.channels) throw new Refusal('forbidden');
    let afterwards: (() => void) | undefined;
    const written = await write(found.channels, async (tx) => {
      const done = await markUndone(tx.query, of);
      if (!done) throw new Refusal('conflict');
      const { persons = [], ...undone } = (await opposite(tx, done)) ?? {};
      afterwards = undone.afterwards;
      const state = {
        channels: [...tx.revisions.keys()],
        revisions: undone.states ?? revisionsIn(done.before),
        now: tx.revision,
      };
      await standAgain(tx.query, meeting, state);
      return { data: { name: found.name }, persons };
    });
    afterwards?.();
    return written;
  }

  @Handles('crew:list-done')
  async listDone({ meeting, input }: Call<'crew:list-done'>): Answer<'crew:list-done'> {
    const rows = await crewLog(this.database.query, meeting, input.before);
    const data = rows.map(({ id, name, actor, at, channels, isUndone }): DoneView => ({
      command: id,
      name,
      by: actor.slice(actor.indexOf(':') + 1),
      at,
      isUndoable: !isUndone && channels !== null && this.opposites.of(name) !== undefined,
      isUndone,
    }));
    return { data };
  }
}

/** Which revisions the things had that a command changed, as far as it has noted them. */
function revisionsIn(before: unknown): number[] {
  const { revision } = (before ?? {}) as { revision?: number | number[] };
  return [revision ?? []].flat();
}
