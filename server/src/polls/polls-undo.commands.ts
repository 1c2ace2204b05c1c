import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import { Commands, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import { DueWorker } from './due-worker.ts';
import type { PollContent, PollLife } from './poll-row.ts';
import { removed, withReveal } from './polls.rules.ts';
import { mostPolls } from './polls.source.ts';
import {
  countLive,
  findPoll,
  findRemoved,
  hasBallots,
  makeRoomAt,
  saveContent,
  saveLife,
  type SteeredPoll,
} from './polls.sql.ts';
import { reopened, unextended, unopened, unremoved } from './undo.rules.ts';

/** What steering wrote into the log of how the poll was. */
interface Before {
  closesAt: string | null;
  revealed: boolean;
}
type Done<Was = Before> = DoneCommand<Was, { id: string }>;

/** The opposites of what is done with polls [V13]; nothing that was acknowledged as a vote may vanish with them. */
@Injectable()
@Commands()
export class PollsUndo {
  constructor(private readonly due: DueWorker) {}

  @Undoes('poll:create')
  uncreate(tx: ChannelTx, done: Done): Promise<Undone> {
    return this.step(tx, done, async (poll) => {
      if (poll.state === 'draft') return removed(poll);
      return removed(await this.withoutVotes(tx, poll));
    });
  }

  @Undoes('poll:open')
  unopen(tx: ChannelTx, done: Done): Promise<Undone> {
    return this.step(tx, done, (poll) => this.withoutVotes(tx, poll));
  }

  @Undoes('poll:edit')
  async unedit(tx: ChannelTx, done: Done<PollContent>): Promise<void> {
    const poll = await unchanged(tx, done);
    await saveContent(tx.query, poll.id, done.before, tx.revision);
  }

  @Undoes('poll:extend')
  unextend(tx: ChannelTx, done: Done): Promise<Undone> {
    return this.step(tx, done, (poll) => unextended(poll, dateOf(done.before.closesAt), poll.now));
  }

  @Undoes('poll:close')
  reopen(tx: ChannelTx, done: Done): Promise<Undone> {
    return this.step(tx, done, (poll) => reopened(poll, dateOf(done.before.closesAt)));
  }

  @Undoes('poll:set-revealed')
  setRevealedBack(tx: ChannelTx, done: Done): Promise<Undone> {
    return this.step(tx, done, (poll) => withReveal(poll, done.before.revealed));
  }

  /** In its old place; what has taken it meanwhile, and all behind it, moves up. */
  @Undoes('poll:remove')
  async unremove(tx: ChannelTx, done: Done): Promise<void> {
    const session = sessionOf(tx);
    const poll = await findRemoved(tx.query, session, done.data.id);
    if (!poll || Number(poll.revision) !== done.revision) throw new Refusal('conflict');
    if ((await countLive(tx.query, session)) >= mostPolls) throw new Refusal('conflict');
    await makeRoomAt(tx, session, poll.position);
    await saveLife(tx.query, poll.id, unremoved(poll), tx.revision);
  }

  private async step(
    tx: ChannelTx,
    done: Done,
    back: (poll: SteeredPoll) => PollLife | Promise<PollLife>,
  ): Promise<Undone> {
    const poll = await unchanged(tx, done);
    await saveLife(tx.query, poll.id, await back(poll), tx.revision);
    return { afterwards: () => this.due.wake() };
  }

  private async withoutVotes(tx: ChannelTx, poll: SteeredPoll): Promise<PollLife> {
    if (await hasBallots(tx.query, poll.id))
      throw new Refusal('conflict', { current: { state: poll.state } });
    return unopened(poll);
  }
}

/** The poll as the command left it. */
async function unchanged(tx: ChannelTx, done: Done<unknown>): Promise<SteeredPoll> {
  const poll = await findPoll(tx.query, sessionOf(tx), done.data.id);
  if (!poll || Number(poll.revision) !== done.revision)
    throw new Refusal('conflict', poll && { current: { state: poll.state } });
  return poll;
}

/** What is done with polls raises the channel of their session alone. */
function sessionOf({ revisions }: ChannelTx): string {
  return [...revisions.keys()][0]!;
}

function dateOf(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
