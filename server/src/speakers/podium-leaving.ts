/** What whoever is taken off a podium has on the list and at the floor. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { ChannelTx } from '../live/channel-writer.ts';
import { backAsTheyAre } from './coming-back.ts';
import { settled, withdrawn, withRequests } from './floor.rules.ts';
import { asKept, earlierOf, type EarlierFloor, personsOf, saveOwn } from './floor-steering.ts';
import { type FloorState, isWaiting, turnOn } from './floor-state.ts';
import { findFloorState } from './floor.sql.ts';
import { refuseOverfull } from './requesting.rules.ts';

export interface OffList {
  session: string;
  requests: EarlierFloor['requests'];
  /** the floor's, before */
  revision: number;
}

/**
 * They wait no more; refused while they speak or are called. The steps of the floor before cannot be undone any more:
 * somebody might have the floor again who is not there.
 */
export async function takenOffList(
  tx: ChannelTx,
  session: string,
  panelist: string,
): Promise<{ list: OffList; persons: string[] }> {
  const { now, ...state } = await findFloorState(tx.query, session);
  const own = state.requests.filter(({ panelist_id }) => panelist_id === panelist);
  if (turnOn(state)?.panelist_id === panelist || !own.every(isWaiting)) throw new Refusal('has-floor');
  const off = own.reduce<FloorState>((floor, row) => withdrawn(floor, row, now), state);
  const after = { ...off, floor: { ...off.floor, revision: String(tx.revision) } };
  const persons = await saveOwn(tx, state, after);
  const { requests } = earlierOf(state, after);
  return {
    list: {
      session,
      requests: requests.filter(({ id }) => own.some((row) => row.id === id)),
      revision: Number(state.floor.revision),
    },
    persons,
  };
}

/** If no moderator has touched the floor since, what was done with it before can be undone again. */
export async function backOnList(tx: ChannelTx, list: OffList, removedAt: number): Promise<string[]> {
  const was = new Map(list.requests.map((row) => [row.id, row]));
  const { now: _, ...state } = await findFloorState(tx.query, list.session, [...was.keys()]);
  const back = state.requests.flatMap((row) => {
    const kept = was.get(row.id);
    return kept && row.state === 'withdrawn' ? [asKept(row, kept)] : [];
  });
  const isUntouched = Number(state.floor.revision) === removedAt;
  const revision = String(isUntouched ? list.revision : tx.revision);
  const there = await backAsTheyAre(tx, state, settled(withRequests(state, back)));
  refuseOverfull(there);
  await saveOwn(tx, state, { ...there, floor: { ...there.floor, revision } });
  return personsOf(state, there);
}
