import type { Input } from '@miteinander/shared/contract';
import type { RequestedView } from '@miteinander/shared/speakers/speakers.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import {
  type Answered,
  insertAnswered,
  type LoggedCommand,
  type LoggedReply,
  reusedAmong,
} from '../live/command-log.ts';
import { type InSession, SessionCommits } from '../live/session-commits.ts';
import { Listing, moved } from './asking.rules.ts';
import { type Asking, findAsking } from './asking.sql.ts';
import type { RequestRow } from './floor-state.ts';
import { saveFloor, saveRequests } from './floor.sql.ts';
import { presentRequested } from './requested.presenter.ts';
import { lineOf } from './suggestions.ts';

export interface Asked extends InSession {
  attendee: string;
  input: Input<'speaker:request'>;
  command: LoggedCommand;
}

export interface Listed {
  data: RequestedView;
  /** undefined: they were on the list before */
  revision: number | undefined;
}

/**
 * Puts people on the list in groups, per session: half a hall asks at the same moment when the list opens. They come
 * on it one after the other, in the order in which they have asked.
 */
@Injectable()
export class AskingBox {
  private readonly commits = new SessionCommits<Asked, Listed>((where) => (all) => this.commit(where, all));

  constructor(private readonly channel: ChannelWriter) {}

  ask(asked: Asked): Promise<Listed> {
    return this.commits.add(asked);
  }

  private async commit(where: InSession, all: readonly Asked[]): Promise<(Listed | Refusal)[]> {
    const { meeting, session } = where;
    const { data } = await this.channel.writeAsking(
      { meeting, channels: [session], actor: null },
      (query) => findAsking(query, where, all),
      (tx, asking) => list(tx, asking, all),
    );
    return data;
  }
}

async function list(tx: ChannelTx, { look, of, askers, answered }: Asking, all: readonly Asked[]) {
  if (!look || !of) throw new Refusal('not-found');
  const listing = Listing.of(look, { of, askers });
  const isReused = reusedAmong(all.map(({ command }) => command));
  const taken = all.map(
    (asked, index) => answered[index] ?? (isReused[index] ? reused : listing.take(asked)),
  );
  const fresh: ReadonlySet<unknown> = listing.fresh;
  const before = lineOf(look);
  const line = fresh.size === 0 ? before : lineOf(listing.look);
  const answers = taken.map((each): Listed | Refusal => {
    if (each instanceof Refusal) return each;
    if (isReply(each)) return { data: each.data as RequestedView, revision: each.revision };
    const revision = fresh.has(each) ? tx.revision : undefined;
    return { data: presentRequested(each, look, line.get(each.id)), revision };
  });
  if (fresh.size === 0) return { data: answers, isUnchanged: true };
  const done = all.flatMap(({ command }, index) => {
    const [row, answer] = [taken[index]!, answers[index]!];
    return fresh.has(row) && !(answer instanceof Refusal) ? [{ command, data: answer.data }] : [];
  });
  return {
    data: answers,
    persons: moved(listing.look.listed, before, line),
    writes: store(tx, listing, done),
  };
}

const reused = new Refusal('id-reused');

function isReply(each: RequestRow | LoggedReply): each is LoggedReply {
  return 'data' in each;
}

/** One statement each, which travel together and COMMIT behind them. */
function store(tx: ChannelTx, { look, fresh }: Listing, done: readonly Answered[]): Promise<unknown> {
  const { floor } = look;
  const stamp = String(tx.revision);
  const where = { meeting: floor.meeting_id, channel: floor.session_id, revision: tx.revision };
  return Promise.all([
    saveRequests(
      tx.query,
      [...fresh].map((row) => ({ ...row, stamp })),
    ),
    saveFloor(tx.query, { ...floor, stamp }),
    insertAnswered(tx.query, where, done),
  ]);
}
