import { randomBytes, randomUUID } from 'node:crypto';
import type { PollDraft } from '@miteinander/shared/polls/polls.contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.ts';
import { Database } from '../database/database.ts';
import type { Change, ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles } from '../live/decorators.ts';
import { BallotBox } from './ballot-box.ts';
import { DueWorker } from './due-worker.ts';
import { pollColumns, type PollContent, type PollLife, type PollRow } from './poll-row.ts';
import { crewView, presentResult } from './polls.presenter.ts';
import { archived, closing, extended, opened, removed, withReveal } from './polls.rules.ts';
import { mostPolls } from './polls.source.ts';
import {
  countLive,
  ensureSalt,
  findPoll,
  insertPoll,
  saveContent,
  saveLife,
  type SteeredPoll,
} from './polls.sql.ts';

type Steering =
  | 'poll:open'
  | 'poll:extend'
  | 'poll:close'
  | 'poll:set-revealed'
  | 'poll:archive'
  | 'poll:remove';
type AnyOfPoll = Call<Steering | 'poll:edit' | 'poll:repeat'>;

const archivedPage = 20;

@Injectable()
@Commands()
export class PollsCommands {
  constructor(
    private readonly box: BallotBox,
    private readonly due: DueWorker,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  @Handles('poll:vote')
  vote({ actor, meeting, input }: Call<'poll:vote'>): Answer<'poll:vote'> {
    const { session, poll, answer, version } = input;
    const receivedAt = this.clock.now();
    return this.box.cast({ meeting, session, poll, attendee: actor.id!, answer, version, receivedAt });
  }

  @Handles('poll:create')
  async create({ meeting, input, write }: Call<'poll:create'>): Answer<'poll:create'> {
    const { session, poll: draft } = input;
    const written = await write([session], async (tx) => {
      if (!(await isSession(tx, meeting, session))) throw new Refusal('not-found');
      await refuseMoreThanFit(tx, session);
      const id = randomUUID();
      await insertPoll(
        tx.query,
        { ...contentOf(draft), id, meeting, session, family: id, round: 1 },
        tx.revision,
      );
      const poll = await findPoll(tx.query, session, id);
      return { data: input.open ? await this.openIn(tx, poll!) : steered(poll!, tx) };
    });
    this.due.wake();
    return written;
  }

  @Handles('poll:edit')
  async edit(call: Call<'poll:edit'>): Answer<'poll:edit'> {
    return this.withPoll(call, async (tx, poll) => {
      if (poll.state !== 'draft') throw new Refusal('conflict', { current: { state: poll.state } });
      await saveContent(tx.query, poll.id, contentOf(call.input.change), tx.revision);
      return { data: steered(poll, tx), before: { ...contentOfRow(poll), revision: call.input.expects } };
    });
  }

  @Handles('poll:open')
  async open(call: Call<'poll:open'>): Answer<'poll:open'> {
    const written = await this.withPoll(call, async (tx, poll) => ({
      data: await this.openIn(tx, poll),
      before: { state: poll.state, revision: call.input.expects },
    }));
    this.due.wake();
    return written;
  }

  @Handles('poll:extend')
  extend(call: Call<'poll:extend'>): Answer<'poll:extend'> {
    return this.steer(call, (poll) => extended(poll, poll.now, call.input.seconds));
  }

  @Handles('poll:close')
  close(call: Call<'poll:close'>): Answer<'poll:close'> {
    return this.steer(call, (poll) => closing(poll, poll.now, poll));
  }

  @Handles('poll:set-revealed')
  setRevealed(call: Call<'poll:set-revealed'>): Answer<'poll:set-revealed'> {
    return this.steer(call, (poll) => withReveal(poll, call.input.revealed));
  }

  @Handles('poll:archive')
  archive(call: Call<'poll:archive'>): Answer<'poll:archive'> {
    // Whose ballot in it that was is forgotten, also by those who are there.
    return this.steer(call, (poll) => archived(poll, poll.now), 'all');
  }

  @Handles('poll:remove')
  async remove(call: Call<'poll:remove'>): Answer<'poll:remove'> {
    const { revision } = await this.steer(call, removed);
    return { data: null, revision };
  }

  @Handles('poll:repeat')
  async repeat(call: Call<'poll:repeat'>): Answer<'poll:repeat'> {
    const { meeting, input } = call;
    return this.withPoll(call, async (tx, poll) => {
      if (poll.state === 'draft') throw new Refusal('conflict', { current: { state: poll.state } });
      await refuseMoreThanFit(tx, input.session);
      const id = randomUUID();
      const [last] = await tx.query<{ round: number }>(
        'SELECT max(round) AS round FROM poll WHERE family_id = $1 AND session_id = $2',
        [poll.family_id, input.session],
      );
      const next = { ...contentOfRow(poll), id, meeting, session: input.session, family: poll.family_id };
      await insertPoll(tx.query, { ...next, round: last!.round + 1 }, tx.revision);
      return { data: { id, state: 'draft' as const, revision: tx.revision } };
    });
  }

  @Handles('poll:list-archived')
  async listArchived({ meeting, input }: Call<'poll:list-archived'>): Answer<'poll:list-archived'> {
    const rows = await this.database.query<PollRow>(
      `SELECT ${pollColumns} FROM poll p WHERE p.session_id = $1 AND p.meeting_id = $2 AND p.state = 'archived'
       AND p.closed_at < $3 ORDER BY p.closed_at DESC LIMIT ${archivedPage}`,
      [input.session, meeting, input.before === null ? 'infinity' : new Date(input.before)],
    );
    return { data: rows.map((poll) => ({ poll: crewView(poll), result: archivedResult(poll) })) };
  }

  private async steer(
    call: Call<Steering>,
    next: (poll: SteeredPoll) => PollLife,
    persons: Iterable<string> | 'all' = [],
  ) {
    const written = await this.withPoll(call, async (tx, poll) => {
      const life = next(poll);
      await saveLife(tx.query, poll.id, life, tx.revision);
      const { state, closes_at: closesAt, revealed } = poll;
      const before = { state, closesAt, revealed, revision: call.input.expects };
      return { data: steered({ ...poll, ...life }, tx), before, persons };
    });
    this.due.wake();
    return written;
  }

  /** The poll as it stands under the lock, if it is still the one that the desk saw. */
  private withPoll<Data>(
    { input, write }: AnyOfPoll,
    change: (tx: ChannelTx, poll: SteeredPoll) => Promise<Change<Data>>,
  ) {
    return write([input.session], async (tx) => {
      const poll = await findPoll(tx.query, input.session, input.poll);
      if (!poll) throw new Refusal('not-found');
      if (Number(poll.revision) !== input.expects)
        throw new Refusal('conflict', { current: { state: poll.state } });
      return change(tx, poll);
    });
  }

  private async openIn(tx: ChannelTx, poll: SteeredPoll) {
    const life = opened(poll, poll.now);
    await ensureSalt(tx.query, poll, randomBytes(32));
    await saveLife(tx.query, poll.id, life, tx.revision);
    return steered({ ...poll, ...life }, tx);
  }
}

function steered(poll: PollRow, tx: ChannelTx) {
  return { id: poll.id, state: poll.state as 'draft', revision: tx.revision };
}

/** The meeting has a channel of its own, in which there are no polls. */
async function isSession(tx: ChannelTx, meeting: string, session: string): Promise<boolean> {
  const found = await tx.query('SELECT 1 FROM session WHERE id = $1 AND meeting_id = $2', [session, meeting]);
  return found.length > 0;
}

async function refuseMoreThanFit(tx: ChannelTx, session: string): Promise<void> {
  if ((await countLive(tx.query, session)) < mostPolls) return;
  throw new Refusal('invalid', {
    issues: [{ path: 'session', message: `a session has at most ${mostPolls} polls` }],
  });
}

/** Types that let one choose a single answer have no use for min and max. */
function contentOf(draft: PollDraft): PollContent {
  const { type, question, options, abstain, results, durationS } = draft;
  const [min, max] = type === 'multiple' ? [draft.min, draft.max] : [1, 1];
  return { type, question, options, min, max, abstain, results, duration_s: durationS };
}

function contentOfRow({
  type,
  question,
  options,
  min,
  max,
  abstain,
  results,
  duration_s,
}: PollRow): PollContent {
  return { type, question, options, min, max, abstain, results, duration_s };
}

/** Archived results follow the same rules as closed ones. */
function archivedResult(poll: PollRow) {
  const row = {
    poll: { ...poll, state: 'closed' as const },
    votes: 0,
    cells: new Map(),
    turnout: { hall: 0, remote: 0 },
  };
  return presentResult(row, { name: 'crew', kind: 'crew', of: null })!;
}
