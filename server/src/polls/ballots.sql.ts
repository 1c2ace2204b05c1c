import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import type { StoredBallot } from './ballots.rules.ts';
import { pollColumns, type PollRow } from './poll-row.ts';

export interface VotingPoll extends PollRow {
  salt: Buffer | null;
  grace_s: number;
}

export interface BallotKey {
  poll: string;
  voter: Buffer;
}

/** Stored ballots by `nameOf(key)`. */
export type Ballots = Map<string, StoredBallot>;

interface ChangedBallot {
  key: BallotKey;
  poll: VotingPoll;
  ballot: StoredBallot;
  isNew: boolean;
  moves: [key: string, attendance: string, group: string, n: number][];
}

/** The hot statements of the vote path: a constant number for a batch of any size. */
@Injectable()
export class BallotsSql {
  async polls(
    query: Query,
    session: string,
    votes: readonly { poll: string }[],
  ): Promise<Map<string, VotingPoll>> {
    const rows = await query<VotingPoll>(
      `SELECT ${pollColumns}, s.salt, m.stream_grace_s AS grace_s
       FROM poll p JOIN meeting m ON m.id = p.meeting_id LEFT JOIN poll_salt s ON s.family_id = p.family_id
       WHERE p.id = ANY ($1) AND p.session_id = $2 AND p.state <> 'removed'`,
      [distinct(votes.map((vote) => vote.poll)), session],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async attendees(query: Query, votes: readonly { attendee: string }[]) {
    const rows = await query<{ id: string; attendance: 'hall' | 'remote'; group_id: string | null }>(
      `SELECT id, attendance, group_id FROM attendee WHERE id = ANY ($1) AND state = 'active'`,
      [distinct(votes.map((vote) => vote.attendee))],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async stored(query: Query, keys: readonly BallotKey[]): Promise<Ballots> {
    const rows = await query<StoredBallot & { poll_id: string; voter: Buffer }>(
      `SELECT b.poll_id, b.voter, b.answer, b.version, b.attendance, b.group_id
       FROM unnest($1::uuid[], $2::bytea[]) AS k (poll, voter)
       JOIN ballot b ON b.poll_id = k.poll AND b.voter = k.voter`,
      [keys.map((key) => key.poll), keys.map((key) => key.voter)],
    );
    return new Map(rows.map((row) => [`${row.poll_id}${row.voter.toString('latin1')}`, row]));
  }

  async store(query: Query, changed: readonly ChangedBallot[], revision: number): Promise<void> {
    if (changed.length === 0) return;
    await this.upsert(query, changed);
    await this.moveCells(query, changed);
    await query(
      `UPDATE poll_result r SET votes = r.votes + d.n, revision = $3
       FROM (SELECT poll, sum(n)::int AS n FROM unnest($1::uuid[], $2::int[]) AS d (poll, n) GROUP BY poll) d
       WHERE r.poll_id = d.poll`,
      [changed.map(({ poll }) => poll.id), changed.map(({ isNew }) => (isNew ? 1 : 0)), revision],
    );
  }

  private async upsert(query: Query, changed: readonly ChangedBallot[]): Promise<void> {
    await query(
      `INSERT INTO ballot (poll_id, voter, meeting_id, answer, version, attendance, group_id)
       SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::jsonb[], $5::int[], $6::text[], $7::text[])
       ON CONFLICT (poll_id, voter) DO UPDATE SET answer = excluded.answer, version = excluded.version,
         attendance = excluded.attendance, group_id = excluded.group_id`,
      [
        changed.map(({ key }) => key.poll),
        changed.map(({ key }) => key.voter),
        changed.map(({ poll }) => poll.meeting_id),
        changed.map(({ ballot }) => JSON.stringify(ballot.answer)),
        changed.map(({ ballot }) => ballot.version),
        changed.map(({ ballot }) => ballot.attendance),
        changed.map(({ ballot }) => ballot.group_id),
      ],
    );
  }

  private async moveCells(query: Query, changed: readonly ChangedBallot[]): Promise<void> {
    const cells = summed(changed);
    await query(
      `INSERT INTO tally (poll_id, key, attendance, group_id, meeting_id, n)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::int[])
       ON CONFLICT (poll_id, key, attendance, group_id) DO UPDATE SET n = tally.n + excluded.n`,
      [
        cells.map((cell) => cell.poll),
        cells.map((cell) => cell.key),
        cells.map((cell) => cell.attendance),
        cells.map((cell) => cell.group),
        cells.map((cell) => cell.meeting),
        cells.map((cell) => cell.n),
      ],
    );
  }
}

/** One row a cell: a statement may not touch the same row twice. */
function summed(changed: readonly ChangedBallot[]) {
  const cells = new Map<
    string,
    { poll: string; meeting: string; key: string; attendance: string; group: string; n: number }
  >();
  for (const { poll, moves } of changed) {
    for (const [key, attendance, group, n] of moves) {
      const name = JSON.stringify([poll.id, key, attendance, group]);
      const cell = cells.get(name) ?? {
        poll: poll.id,
        meeting: poll.meeting_id,
        key,
        attendance,
        group,
        n: 0,
      };
      cell.n += n;
      cells.set(name, cell);
    }
  }
  return [...cells.values()].filter((cell) => cell.n !== 0);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
