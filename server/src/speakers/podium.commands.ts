import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { followedOnFloor } from './following.ts';
import { movedTo } from './podium.rules.ts';
import { place, placesOf, refuseUnknownGroup } from './podium.sql.ts';

interface PanelistRow {
  id: string;
  name: string;
  organisation: string | null;
  group: string | null;
  attendance: 'hall' | 'remote';
  position: number;
  revision: string;
}

type Said = Omit<PanelistRow, 'id' | 'revision'>;

interface Earlier extends Said {
  session: string;
  revision: number;
}

/** How the people on a podium are named, where they are and in which order they sit. */
@Injectable()
@Commands()
export class PodiumCommands {
  @Handles('podium:change')
  async change({ meeting, input, write }: Call<'podium:change'>): Answer<'podium:change'> {
    const { session, panelist, expects, change } = input;
    return write([session], async (tx) => {
      const row = await find(tx.query, session, panelist);
      if (!row) throw new Refusal('not-found');
      if (Number(row.revision) !== expects) throw conflictWith(row);
      if (change.group)
        await refuseUnknownGroup(tx.query, { meeting, group: change.group, path: 'change.group' });
      const { id, revision: _, ...was } = row;
      const persons = await save(tx, { session, id }, { ...was, ...given(change) });
      const before: Earlier = { ...was, session, revision: expects };
      return { data: { id, revision: tx.revision }, before, persons };
    });
  }

  @Undoes('podium:change')
  async back(tx: ChannelTx, done: DoneCommand<Earlier, { id: string }>): Promise<Undone> {
    const { session, revision: _, ...was } = done.before;
    const row = await find(tx.query, session, done.data.id);
    if (Number(row?.revision) !== done.revision) throw new Refusal('conflict');
    return { persons: await save(tx, { session, id: done.data.id }, was) };
  }
}

/** What is left out stays. */
function given(change: Call<'podium:change'>['input']['change']): Partial<Said> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

async function find(query: Query, session: string, panelist: string): Promise<PanelistRow | undefined> {
  const [row] = await query<PanelistRow>(
    `SELECT id, name, organisation, group_id AS "group", attendance, position, revision FROM panelist
     WHERE id = $2 AND session_id = $1 AND left_at IS NULL`,
    [session, panelist],
  );
  return row;
}

/** Whoever has to move is stamped as well, so that every screen hears of it; gives those whose places change. */
async function save(
  tx: ChannelTx,
  { session, id }: { session: string; id: string },
  { name, organisation, group, attendance, position }: Said,
): Promise<string[]> {
  const { query, revision } = tx;
  await place(tx, movedTo(await placesOf(query, session), id, position));
  await query(
    `UPDATE panelist SET name = $2, organisation = $3, group_id = $4, attendance = $5, revision = $6 WHERE id = $1`,
    [id, name, organisation, group, attendance, revision],
  );
  // Who has the floor, or is about to, may be named there.
  return followedOnFloor(tx, session, { id, attendance, group_id: group });
}

function conflictWith({ name, organisation, group, attendance, position }: PanelistRow): Refusal {
  return new Refusal('conflict', { current: { name, organisation, group, attendance, position } });
}
