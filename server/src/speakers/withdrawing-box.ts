import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { findAnswered, insertAnswered, type LoggedCommand, reusedAmong } from '../live/command-log.ts';
import { type InSession, SessionCommits } from '../live/session-commits.ts';
import { saveOwn } from './floor-steering.ts';
import { findFloorState } from './floor.sql.ts';
import { type TakenBack, Unlisting, type Withdrawal } from './withdrawing.rules.ts';

interface Withdrawing extends InSession, Withdrawal {
  command: LoggedCommand;
}

interface Withdrawn {
  data: null;
  /** undefined: it was off the list before */
  revision: number | undefined;
}

/**
 * Takes people off the list in groups, per session, as `asking-box.ts` puts them on it: half a hall does so at the same
 * moment when somebody else has said it, or time is up.
 */
@Injectable()
export class WithdrawingBox {
  private readonly commits = new SessionCommits<Withdrawing, Withdrawn>(
    (where) => (all) => this.commit(where, all),
  );

  constructor(private readonly channel: ChannelWriter) {}

  withdraw(withdrawing: Withdrawing): Promise<Withdrawn> {
    return this.commits.add(withdrawing);
  }

  private async commit(where: InSession, all: readonly Withdrawing[]): Promise<(Withdrawn | Refusal)[]> {
    const { data } = await this.channel.writeAsking(
      { meeting: where.meeting, channels: [where.session], actor: null },
      (query) => look(query, where, all),
      (tx, found) => unlist(tx, found, { where, all }),
    );
    return data;
  }
}

async function look(query: Query, { meeting, session }: InSession, all: readonly Withdrawing[]) {
  const [answered, present, { now, ...state }] = await Promise.all([
    findAnswered(
      query,
      meeting,
      all.map(({ command }) => command),
    ),
    // No index answers DISTINCT: for a handful of ids nobody looks through all people of the meeting.
    query<{ id: string }>(
      `SELECT id FROM attendee WHERE id = ANY ($1) AND meeting_id IS NOT DISTINCT FROM $2 AND state = 'active'`,
      [all.map(({ attendee }) => attendee), meeting],
    ),
    findFloorState(
      query,
      session,
      all.map(({ request }) => request),
    ),
  ]);
  return { answered, present: new Set(present.map(({ id }) => id)), state, now };
}

async function unlist(
  tx: ChannelTx,
  { answered, present, state, now }: Awaited<ReturnType<typeof look>>,
  { where, all }: { where: InSession; all: readonly Withdrawing[] },
) {
  const unlisting = new Unlisting(state, now, present);
  const isReused = reusedAmong(all.map(({ command }) => command));
  const taken = all.map((each, index): TakenBack | Withdrawn => {
    const before = answered[index];
    if (before instanceof Refusal) return before;
    if (before) return { data: null, revision: before.revision };
    return isReused[index] ? new Refusal('id-reused') : unlisting.take(each);
  });
  const isDone = (each: TakenBack | Withdrawn) => 'isChanged' in each && each.isChanged;
  const data = taken.map((each): Withdrawn | Refusal => {
    if (each instanceof Refusal || 'data' in each) return each;
    return { data: null, revision: each.isChanged ? tx.revision : undefined };
  });
  const done = all.filter((_, index) => isDone(taken[index]!));
  if (done.length === 0) return { data, isUnchanged: true };
  const [persons] = await Promise.all([
    saveOwn(tx, state, unlisting.after),
    insertAnswered(
      tx.query,
      { meeting: where.meeting, channel: where.session, revision: tx.revision },
      done.map(({ command }) => ({ command, data: null })),
    ),
  ]);
  return { data, persons };
}
