import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import { SessionEnding } from '../meetings/session-ending.ts';
import { closed } from './floor.rules.ts';
import { findFloorState, saveFloorState } from './floor.sql.ts';
import { type EarlierFloor, earlierOf, personsOf, stepBackFloor } from './floor-steering.ts';
import { turnOn } from './floor-state.ts';

interface Before {
  floor: EarlierFloor;
  /** of the floor, afterwards */
  revision: number;
}

/** With a session its list closes, and whoever speaks has finished. */
@Injectable()
export class Ending {
  constructor(ending: SessionEnding) {
    ending.concerns({ end, goOn: (tx, session, before) => goOn(tx, session, before as Before) });
  }
}

async function end(tx: ChannelTx, session: string) {
  const { now, ...state } = await findFloorState(tx.query, session);
  if (state.floor.list === 'closed' && turnOn(state) === null) return null;
  const revision = tx.revisions.get(session)!;
  const silent = closed(state, now);
  const after = { ...silent, floor: { ...silent.floor, revision: String(revision) } };
  await saveFloorState({ ...tx, revision }, state, after);
  const before: Before = { floor: earlierOf(state, after), revision };
  return { before, persons: personsOf(state) };
}

async function goOn(tx: ChannelTx, session: string, { floor, revision }: Before): Promise<readonly string[]> {
  const own = { ...tx, revision: tx.revisions.get(session)! };
  try {
    const { persons } = await stepBackFloor(own, { before: floor, firstRevision: revision });
    return persons;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return [];
    throw error;
  }
}
