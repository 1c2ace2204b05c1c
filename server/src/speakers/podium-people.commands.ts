import { mostOnPodium } from '@miteinander/shared/speakers/request-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { insertAccess, withdrawAccesses } from '../meetings/panelist-access.ts';
import { closedUp, movedTo } from './podium.rules.ts';
import {
  accessNamed,
  comeBack,
  findAccess,
  findSeat,
  findSeats,
  insertSeat,
  isInvolved,
  leave,
  type Named,
  type SeatRow,
} from './podium-people.sql.ts';
import { place, placesOf, refuseUnknownGroup } from './podium.sql.ts';
import { backOnList, type OffList, takenOffList } from './podium-leaving.ts';

interface Added {
  session: string;
  as: Named;
  /** how they were named on this podium before, if they come back */
  was: Named | null;
  /** the link that was made for them, if they had none */
  made: string | null;
  /** of the session's channel */
  at: number;
}

interface Removed {
  session: string;
  position: number;
  /** the panelist's, before */
  revision: number;
  list: OffList;
}

/** Who comes onto a podium on the day, and who leaves it [F26]. */
@Injectable()
@Commands()
export class PodiumPeopleCommands {
  @Handles('podium:add')
  async add({ meeting, input, write }: Call<'podium:add'>): Answer<'podium:add'> {
    const { session } = input;
    return write([meeting, session], async (tx) => {
      const ofSession = { ...tx, revision: tx.revisions.get(session)! };
      if (input.group !== null)
        await refuseUnknownGroup(tx.query, { meeting, group: input.group, path: 'group' });
      const known = await knownAccess(tx, meeting, input);
      const seats = await findSeats(tx.query, session);
      const earlier = seats.find(({ access }) => access === known);
      if (earlier && !earlier.hasLeft) throw new Refusal('conflict', { current: { id: earlier.id } });
      const position = refuseFull(seats) + 1;
      const as = namedAs(input);
      const access = known ?? (await insertAccess(tx.query, newAccess(meeting, input.name, tx))).id;
      const id = earlier?.id ?? (await insertSeat(ofSession, { meeting, session, access, ...as, position }));
      if (earlier) await comeBack(ofSession, id, { ...as, position });
      const { revision } = ofSession;
      const was = earlier ? namedAs(earlier) : null;
      const before: Added = { session, as, was, made: known === undefined ? access : null, at: revision };
      return { data: { id, revision }, before, persons: [access] };
    });
  }

  /** Nobody is taken away who has begun to take part. */
  @Undoes('podium:add')
  async takeAway(tx: ChannelTx, { before, data }: DoneCommand<Added, { id: string }>): Promise<Undone> {
    const { session, as, was, made, at } = before;
    const ofSession = { ...tx, revision: tx.revisions.get(session)! };
    const row = await findSeat(tx.query, session, data.id);
    if (!row || row.hasLeft || !isNamed(row, as) || (await isInvolved(tx.query, { ...row, session }, at)))
      throw new Refusal('conflict');
    if (was) await comeBack(ofSession, row.id, { ...was, position: row.position });
    await leave(ofSession, row.id);
    await place(ofSession, closedUp(await placesOf(tx.query, session)));
    if (made !== null) await withdrawAccesses(tx.query, [made], tx.revision);
    return { persons: [row.access], states: [] };
  }

  @Handles('podium:remove')
  async remove({ input, write }: Call<'podium:remove'>): Answer<'podium:remove'> {
    const { session, panelist, expects } = input;
    return write([session], async (tx) => {
      const row = await findSeat(tx.query, session, panelist);
      if (!row || row.hasLeft) throw new Refusal('not-found');
      if (Number(row.revision) !== expects)
        throw new Refusal('conflict', { current: { id: row.id, revision: Number(row.revision) } });
      const { list, persons } = await takenOffList(tx, session, panelist);
      await leave(tx, panelist);
      await place(tx, closedUp(await placesOf(tx.query, session)));
      const before: Removed = { session, position: row.position, revision: expects, list };
      return {
        data: { id: panelist, revision: tx.revision },
        before,
        persons: [row.access, ...persons],
      };
    });
  }

  /** With link, place, signs and what they had on the list; also if the podium has gone on meanwhile. */
  @Undoes('podium:remove')
  async bringBack(tx: ChannelTx, done: DoneCommand<Removed, { id: string }>): Promise<Undone> {
    const { session, position, list } = done.before;
    const row = await findSeat(tx.query, session, done.data.id);
    if (!row?.hasLeft) throw new Refusal('conflict');
    refuseFull(await findSeats(tx.query, session));
    await comeBack(tx, row.id, { ...namedAs(row), position });
    await place(tx, movedTo(await placesOf(tx.query, session), row.id, position));
    return { persons: [row.access, ...(await backOnList(tx, list, done.firstRevision))] };
  }
}

function newAccess(meeting: string, name: string, { revisions }: ChannelTx) {
  return { meeting, role: 'panelist' as const, name, revision: revisions.get(meeting)! };
}

/** Whose link it is going to be; undefined: they have none yet. */
async function knownAccess(
  { query }: ChannelTx,
  meeting: string,
  { access, name }: Pick<Call<'podium:add'>['input'], 'access' | 'name'>,
): Promise<string | undefined> {
  if (access === null) return accessNamed(query, meeting, name);
  const found = await findAccess(query, meeting, access);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

function namedAs({ name, organisation, group, attendance }: Named): Named {
  return { name, organisation, group, attendance };
}

function isNamed(row: Named, as: Named): boolean {
  return (Object.keys(as) as (keyof Named)[]).every((key) => row[key] === as[key]);
}

/** Gives how many sit there. */
function refuseFull(seats: readonly SeatRow[]): number {
  const there = seats.filter(({ hasLeft }) => !hasLeft).length;
  if (there >= mostOnPodium) throw new Refusal('podium-full');
  return there;
}
