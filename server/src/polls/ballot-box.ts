import type { BallotView } from '@miteinander/shared/polls/polls.contract';
import { pollType } from '@miteinander/shared/polls/poll-types';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import { type ChannelTx, ChannelWriter } from '../live/channel-writer.ts';
import { type InSession, SessionCommits } from '../live/session-commits.ts';
import { Metrics } from '../metrics/metrics.ts';
import { decide, type StoredBallot, voterDigits } from './ballots.rules.ts';
import { type BallotKey, BallotsSql, type ChangedBallot, type VotingPoll } from './ballots.sql.ts';
import { inadmissible, type VoterTime } from './polls.rules.ts';

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
  private readonly commits = new SessionCommits<Vote, Counted>((where, votes) => this.commit(where, votes));

  constructor(
    private readonly channel: ChannelWriter,
    private readonly sql: BallotsSql,
    private readonly metrics: Metrics,
  ) {}

  cast(vote: Vote): Promise<Counted> {
    return this.commits.add(vote);
  }

  private async commit(
    { meeting, session }: InSession,
    votes: readonly Vote[],
  ): Promise<(Counted | Refusal)[]> {
    const { data, revision } = await this.channel.writeAsking(
      { meeting, channels: [session], actor: null },
      (query) => this.sql.polls(query, session, new Set(votes.map((vote) => vote.poll))),
      (tx, polls) => this.count(tx, polls, votes),
    );
    this.metrics.batch(data);
    return data.map((each) => (each instanceof Refusal ? each : { data: each, revision }));
  }

  private async count(tx: ChannelTx, polls: ReadonlyMap<string, VotingPoll>, votes: readonly Vote[]) {
    const keys = votes.map((vote) => keyOf(vote, polls.get(vote.poll)));
    const found = await this.sql.find(tx.query, votes, keys);
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
    await this.sql.store(tx.query, batch.changed(), tx.revision);
    return { data: answers, persons: batch.persons, isUnchanged: batch.isUnchanged };
  }
}

/** A draft has no salt yet, an archived poll none any more: in neither can anybody vote. */
function keyOf(vote: Vote, poll: VotingPoll | undefined): BallotKey | null {
  return poll?.salt ? { poll: poll.id, voter: voterDigits(poll.salt, vote.attendee) } : null;
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
