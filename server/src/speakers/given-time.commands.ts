import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { Database } from '../database/database.ts';
import { actorKey } from '../live/actor.ts';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import {
  findGiven,
  findPerson,
  giveTime,
  isForgotten,
  type Limited,
  limitTurn,
  type Person,
} from './given-time.sql.ts';
import { personsOnList } from './floor.sql.ts';

interface Earlier {
  session: string;
  /** with the time that they had before */
  person: Person;
  given: number | null;
  /** of the turn that was on, if it was theirs */
  limited: Limited | null;
  /** of the floor */
  revision: number;
}

/** Time for people who need more of it, or less, without anybody being shown why [F8]. */
@Injectable()
@Commands()
export class GivenTimeCommands {
  constructor(private readonly database: Database) {}

  /** Whoever gave it sees it, and nobody else [F8]: the log knows who it was, and nothing besides is kept for it. */
  @Handles('speaker:given-time')
  async given({ actor, meeting, input }: Call<'speaker:given-time'>): Answer<'speaker:given-time'> {
    const last = await findGiven(this.database.query, { ...input, meeting });
    return { data: last?.by === actorKey(actor) ? { seconds: last.seconds } : null };
  }

  @Handles('speaker:give-time')
  async give({ input, write }: Call<'speaker:give-time'>): Answer<'speaker:give-time'> {
    const { session, expects, who, seconds } = input;
    return write([session], async (tx) => {
      const revision = await floorRevision(tx.query, session);
      if (revision !== expects) throw new Refusal('conflict');
      const person = await findPerson(tx.query, session, who);
      const limited = await giveTime(tx, session, { ...person, seconds });
      await stampFloor(tx, session, tx.revision);
      const before: Earlier = { session, person, given: seconds, limited, revision };
      const persons = await personsToTell(tx.query, session, { person, limited });
      return { data: { id: session, revision: tx.revision }, before, persons };
    });
  }

  @Undoes('speaker:give-time')
  async takeBack(tx: ChannelTx, done: DoneCommand<Earlier>): Promise<Undone> {
    const { session, person, limited, revision } = done.before;
    const isUntouched = (await floorRevision(tx.query, session)) === done.firstRevision;
    if (!isUntouched || (await isForgotten(tx.query, person))) throw new Refusal('conflict');
    await giveTime(tx, session, person);
    if (limited) await limitTurn(tx, limited);
    await stampFloor(tx, session, revision);
    return { persons: await personsToTell(tx.query, session, { person, limited }), states: [] };
  }
}

/** While they speak also those who wait for their turn's end. */
async function personsToTell(
  query: Query,
  session: string,
  { person: { attendee }, limited }: Pick<Earlier, 'person' | 'limited'>,
): Promise<string[]> {
  if (limited) return personsOnList(query, session);
  return attendee === null ? [] : [attendee];
}

async function floorRevision(query: Query, session: string): Promise<number> {
  const [row] = await query<{ revision: string }>('SELECT revision FROM floor WHERE session_id = $1', [
    session,
  ]);
  if (!row) throw new Refusal('not-found');
  return Number(row.revision);
}

async function stampFloor(tx: ChannelTx, session: string, revision: number): Promise<void> {
  await tx.query('UPDATE floor SET revision = $2, stamp = $3 WHERE session_id = $1', [
    session,
    revision,
    tx.revision,
  ]);
}
