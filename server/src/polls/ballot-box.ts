import type { BallotView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { type Change, type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { type InSession, SessionCommits } from '../live/session-commits.ts';
import { Metrics } from '../metrics/metrics.ts';
import { decide, type StoredBallot } from './ballots.rules.ts';
import {
  type BallotKey,
  BallotsSql,
  type ChangedBallot,
  type Found,
  type VotingPoll,
} from './ballots.sql.ts';
import { inadmissible, type VoterTime } from './polls.rules.ts';
import { areSaltsOf, keysOf, type Salts, saltsOf } from './voting-keys.ts';

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
  private readonly commits = new SessionCommits<Vote, Counted>((where) => {
    const known: Known = { salts: new Map() };
    return (votes) => this.commit(where, votes, known);
  });

  constructor(
    private readonly channel: ChannelWriter,
    private readonly sql: BallotsSql,
    private readonly metrics: Metrics,
  ) {}

  cast(vote: Vote): Promise<Counted> {
    return this.commits.add(vote);
  }

  /**
   * The ballots are looked for with the first question already, under the salts of the batch before. What counts are
   * the salts that the polls have under the lock: if those are others, the ballots are looked for again.
   */
  private async commit(
    { meeting, session }: InSession,
    votes: readonly Vote[],
    known: Known,
  ): Promise<(Counted | Refusal)[]> {
    const guess = known.salts.size > 0 ? keysOf(votes, known.salts) : null;
    const { data, revision } = await this.channel.writeAsking(
      { meeting, channels: [session], actor: null },
      (query) =>
        Promise.all([
          this.sql.polls(query, session, new Set(votes.map((vote) => vote.poll))),
          guess && this.sql.find(query, votes, guess),
        ]),
      async (tx, [polls, found]) => {
        const isRight = areSaltsOf(polls.values(), known.salts);
        known.salts = saltsOf(polls.values());
        if (guess && found && isRight) return this.count(tx, votes, { polls, keys: guess, found });
        const keys = keysOf(votes, known.salts);
        return this.count(tx, votes, { polls, keys, found: await this.sql.find(tx.query, votes, keys) });
      },
    );
    this.metrics.batch(data);
    return data.map((each) => (each instanceof Refusal ? each : { data: each, revision }));
  }

  private count(tx: ChannelTx, votes: readonly Vote[], { polls, keys, found }: Looked): Change<Answers> {
    const batch = new Batch();
    const answers = votes.map((vote, index) => {
      const poll = polls.get(vote.poll);
      const key = keys[index];
      const { attendance, group_id, extra_time, stored } = found[index]!;
      if (attendance === null) return new Refusal('revoked');
      if (!poll) return new Refusal('not-found');
      if (!key) return new Refusal(poll.state === 'draft' ? 'not-open' : 'too-late');
      return batch.take(vote, { poll, key, voter: { attendance, group_id, extra_time }, stored });
    });
    if (batch.isUnchanged) return { data: answers, isUnchanged: true };
    const writes = this.sql.store(tx.query, batch.changed(), tx.revision);
    return { data: answers, persons: batch.persons, writes };
  }
}

type Answers = (BallotView | Refusal)[];

/** What a batch leaves to the next one; gone as soon as no vote waits [P1]. */
interface Known {
  salts: Salts;
}

/** What is looked up for a batch: its polls and, for each vote, the key of its ballot and what is stored of it. */
interface Looked {
  polls: ReadonlyMap<string, VotingPoll>;
  keys: readonly (BallotKey | null)[];
  found: readonly Found[];
}

/** What a vote meets: its poll, who casts it, and the ballot that was stored before this batch. */
interface Met {
  poll: VotingPoll;
  key: BallotKey;
  voter: VoterTime & { group_id: string | null };
  stored: StoredBallot | undefined;
}

/** The votes of one transaction, taken one after the other. */
class Batch {
  readonly persons = new Set<string>();
  /** by poll, then by voter */
  private readonly touched = new Map<string, Map<string, Met & { after: StoredBallot }>>();

  get isUnchanged(): boolean {
    return this.touched.size === 0;
  }

  take(vote: Vote, met: Met): BallotView | Refusal {
    const { poll, key, voter } = met;
    const answer = pollType(poll.type).check(vote.answer, poll);
    if (answer === null) return new Refusal('answer-invalid');
    const touched = this.touched.get(key.poll)?.get(key.voter);
    const refused = inadmissible(poll, voter, vote.receivedAt);
    const ballot: StoredBallot = {
      answer,
      version: vote.version,
      attendance: voter.attendance,
      group_id: voter.group_id,
    };
    const decision = decide(poll.id, touched ? touched.after : met.stored, ballot, refused);
    if (decision.is === 'refused') return decision.refusal;
    if (decision.is === 'stored') {
      if (touched) touched.after = decision.ballot;
      else this.touch({ poll, key, voter, stored: met.stored, after: decision.ballot });
      this.persons.add(vote.attendee);
    }
    return { id: poll.id, answer: decision.ballot.answer, version: decision.ballot.version };
  }

  private touch(met: Met & { after: StoredBallot }): void {
    const voters = this.touched.get(met.key.poll) ?? new Map<string, Met & { after: StoredBallot }>();
    this.touched.set(met.key.poll, voters.set(met.key.voter, met));
  }

  /** What to write: each ballot once. */
  changed(): ChangedBallot[] {
    return [...this.touched.values()].flatMap((voters) => [...voters.values()]);
  }
}
