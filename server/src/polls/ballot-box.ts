import type { BallotView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { isDataError } from '../database/database-errors.ts';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { GroupCommit } from '../live/group-commit.ts';
import { decide, moves, type StoredBallot, voterOf } from './ballots.rules.ts';
import { type Ballots, type BallotKey, BallotsSql, type VotingPoll } from './ballots.sql.ts';
import { inadmissible } from './polls.rules.ts';

export interface Vote {
  meeting: string;
  session: string;
  poll: string;
  attendee: string;
  answer: unknown;
  version: number;
  /** milliseconds since 1970 by the database's clock: when it reached the server */
  receivedAt: number;
}

export interface Counted {
  data: BallotView;
  revision: number | undefined;
}

/**
 * Commits votes in groups, per session [V1]: every ballot is checked against its poll and against what is
 * stored, under the channel's lock, in the order in which the votes came; whoever is answered is stored.
 */
@Injectable()
export class BallotBox {
  private readonly boxes = new Map<string, GroupCommit<Vote, Counted>>();

  constructor(
    private readonly channel: ChannelWriter,
    private readonly sql: BallotsSql,
  ) {}

  cast(vote: Vote): Promise<Counted> {
    const key = `${vote.meeting} ${vote.session}`;
    let box = this.boxes.get(key);
    if (!box) {
      box = new GroupCommit(
        (votes: readonly Vote[]) => this.commit(vote.meeting, vote.session, votes),
        isDataError,
      );
      this.boxes.set(key, box);
    }
    const full = box;
    return full.add(vote).finally(() => {
      if (full.isIdle && this.boxes.get(key) === full) this.boxes.delete(key);
    });
  }

  private async commit(
    meeting: string,
    session: string,
    votes: readonly Vote[],
  ): Promise<(Counted | Refusal)[]> {
    const written = await this.channel.write({ meeting, channels: [session], actor: null }, (tx) =>
      this.count(tx, session, votes),
    );
    return written.data.map((each) =>
      each instanceof Refusal ? each : { data: each, revision: written.revision },
    );
  }

  private async count(tx: ChannelTx, session: string, votes: readonly Vote[]) {
    const polls = await this.sql.polls(tx.query, session, votes);
    const attendees = await this.sql.attendees(tx.query, votes);
    const keys = votes.map((vote) => keyOf(vote, polls.get(vote.poll)));
    const stored = await this.sql.stored(
      tx.query,
      keys.filter((key) => key !== null),
    );
    const batch = new Batch(stored);
    const answers = votes.map((vote, index) => {
      const attendee = attendees.get(vote.attendee);
      const poll = polls.get(vote.poll);
      if (!attendee) return new Refusal('revoked');
      if (!poll) return new Refusal('not-found');
      const key = keys[index];
      return key
        ? batch.take(vote, poll, attendee, key)
        : new Refusal(poll.state === 'draft' ? 'not-open' : 'too-late');
    });
    await this.sql.store(tx.query, batch.changed(), tx.revision);
    return { data: answers, persons: batch.persons, isUnchanged: batch.isUnchanged };
  }
}

/** A draft has no salt yet, an archived poll none any more: in neither can anybody vote. */
function keyOf(vote: Vote, poll: VotingPoll | undefined): BallotKey | null {
  return poll?.salt ? { poll: poll.id, voter: voterOf(poll.salt, vote.attendee) } : null;
}

/** The votes of one transaction, taken one after the other. */
class Batch {
  readonly persons = new Set<string>();
  private readonly now: Ballots;
  private readonly touched = new Map<string, { key: BallotKey; poll: VotingPoll }>();

  constructor(private readonly before: Ballots) {
    this.now = new Map(before);
  }

  get isUnchanged(): boolean {
    return this.touched.size === 0;
  }

  take(
    vote: Vote,
    poll: VotingPoll,
    attendee: Pick<StoredBallot, 'group_id'> & { attendance: 'hall' | 'remote' },
    key: BallotKey,
  ) {
    const answer = pollType(poll.type).check(vote.answer, poll);
    if (answer === null) return new Refusal('answer-invalid');
    const name = nameOf(key);
    const refused = inadmissible(poll, attendee.attendance, vote.receivedAt, poll.grace_s);
    const ballot: StoredBallot = {
      answer,
      version: vote.version,
      attendance: attendee.attendance,
      group_id: attendee.group_id,
    };
    const decision = decide(poll.id, this.now.get(name), ballot, refused);
    if (decision.is === 'refused') return decision.refusal;
    if (decision.is === 'stored') {
      this.now.set(name, decision.ballot);
      this.touched.set(name, { key, poll });
      this.persons.add(vote.attendee);
    }
    return { id: poll.id, answer: decision.ballot.answer, version: decision.ballot.version };
  }

  /** What to write: each ballot once, with the moves of its tally cells. */
  changed() {
    return [...this.touched].map(([name, { key, poll }]) => {
      const after = this.now.get(name)!;
      const before = this.before.get(name);
      return { key, poll, ballot: after, isNew: !before, moves: moves(poll.type, before, after) };
    });
  }
}

export function nameOf({ poll, voter }: BallotKey): string {
  return `${poll}${voter.toString('latin1')}`;
}
