import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import { Endings } from '../meetings/endings.ts';
import { sessionEnded } from './floor.rules.ts';
import { earlierOf, type EarlierFloor, personsOf, stepBackFloor } from './floor-steering.ts';
import { findFloorState, saveFloorState } from './floor.sql.ts';

interface Ended {
  floor: EarlierFloor;
  /** the floor's, afterwards */
  revision: number;
}

/** When a session ends, the turn that is on ends and the list closes; taken back, both are as they were. */
@Injectable()
export class Ending {
  constructor(endings: Endings) {
    endings.concerns('floor', { end, takeBack: (tx, before) => takeBack(tx, before as Ended | null) });
  }
}

async function end(tx: ChannelTx, session: string): Promise<{ before: Ended | null; persons: string[] }> {
  const { now, ...state } = await findFloorState(tx.query, session);
  const over = sessionEnded(state, now);
  if (over === state) return { before: null, persons: [] };
  const revision = tx.revisions.get(session)!;
  const after = { ...over, floor: { ...over.floor, revision: String(revision) } };
  await saveFloorState({ ...tx, revision }, state, after);
  return { before: { floor: earlierOf(state, after), revision }, persons: personsOf(state, after) };
}

/** What moderators have done with the floor since stands, and so does what a speaker has decided about their own turn. */
async function takeBack(tx: ChannelTx, before: Ended | null): Promise<string[]> {
  if (before === null) return [];
  const { floor, revision } = before;
  try {
    const ofSession = { ...tx, revision: tx.revisions.get(floor.session)! };
    return await stepBackFloor(ofSession, { before: floor, firstRevision: revision });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return [];
    throw error;
  }
}
