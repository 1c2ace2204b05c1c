import { Injectable } from '@nestjs/common';
import type { Query } from '../database/query.ts';
import { eachMove, type StoredBallot } from './ballots.rules.ts';
import { pollColumns, type PollRow } from './poll-row.ts';

export interface VotingPoll extends PollRow {
  salt: Buffer | null;
  grace_s: number;
}

export interface BallotKey {
  poll: string;
  /** as hexadecimal digits */
  voter: string;
}

/** An attendee as a vote finds them, and what is stored of their ballot in the poll they vote in. */
interface Found {
  attendance: 'hall' | 'remote' | null;
  group_id: string | null;
  extra_time: boolean;
  stored: StoredBallot | undefined;
}

export interface ChangedBallot {
  key: BallotKey;
  poll: VotingPoll;
  /** what was stored of it before the batch */
  stored: StoredBallot | undefined;
  after: StoredBallot;
}

/** Attendance null: there is no such attendee (any more). Version null: there is no ballot yet. */
type FoundRow = [
  attendance: 'hall' | 'remote' | null,
  group: string | null,
  extraTime: boolean | null,
  answer: unknown,
  version: number | null,
  attendance: string | null,
  group: string | null,
];

/**
 * The hot statements of the vote path: a constant number for a batch of any size. Batches travel as one JSON
 * text each way, which is several times cheaper for this process than arrays and rows (decision 0007). LIMIT 1
 * looks each thing up by itself (decision 0005): a join may be planned through all polls of a session.
 */
@Injectable()
export class BallotsSql {
  async polls(query: Query, session: string, polls: Iterable<string>): Promise<Map<string, VotingPoll>> {
    const rows = await query<VotingPoll>(
      `SELECT ${pollColumns}, s.salt, m.stream_grace_s AS grace_s
       FROM unnest($1::uuid[]) AS v (poll)
       CROSS JOIN LATERAL (SELECT * FROM poll WHERE id = v.poll LIMIT 1) p
       JOIN meeting m ON m.id = p.meeting_id LEFT JOIN poll_salt s ON s.family_id = p.family_id
       WHERE p.session_id = $2 AND p.state <> 'removed'`,
      [[...polls], session],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** For each vote, in order, who casts it and what is stored of it; a key is null if there can be no ballot. */
  async find(
    query: Query,
    votes: readonly { attendee: string }[],
    keys: readonly (BallotKey | null)[],
  ): Promise<Found[]> {
    const asked = votes.map(({ attendee }, index) => [attendee, keys[index]?.poll, keys[index]?.voter]);
    const [row] = await query<{ found: FoundRow[] }>(
      `SELECT json_agg(json_build_array(a.attendance, a.group_id, a.extra_time, b.answer, b.version,
         b.attendance, b.group_id) ORDER BY v.n) AS found
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS v (ask, n)
       LEFT JOIN LATERAL (
         SELECT attendance, group_id, extra_time FROM attendee
         WHERE id = (v.ask ->> 0)::uuid AND state = 'active' LIMIT 1
       ) a ON true
       LEFT JOIN LATERAL (
         SELECT answer, version, attendance, group_id FROM ballot
         WHERE poll_id = (v.ask ->> 1)::uuid AND voter = decode(v.ask ->> 2, 'hex') LIMIT 1
       ) b ON true`,
      [JSON.stringify(asked)],
    );
    return row!.found.map(foundOf);
  }

  async store(query: Query, changed: readonly ChangedBallot[], revision: number): Promise<void> {
    if (changed.length === 0) return;
    // Sent together (decision 0013).
    await Promise.all([
      this.upsert(query, changed),
      this.moveCells(query, changed),
      query(
        `UPDATE poll_result r SET votes = r.votes + d.n, revision = $2
         FROM json_to_recordset($1) AS d (poll uuid, n int) WHERE r.poll_id = d.poll`,
        [JSON.stringify(newBallots(changed)), revision],
      ),
    ]);
  }

  private async upsert(query: Query, changed: readonly ChangedBallot[]): Promise<void> {
    const rows = changed.map(({ key, poll, after }) => [
      key.poll,
      key.voter,
      poll.meeting_id,
      after.answer,
      after.version,
      after.attendance,
      after.group_id,
    ]);
    await query(
      `INSERT INTO ballot (poll_id, voter, meeting_id, answer, version, attendance, group_id)
       SELECT (row ->> 0)::uuid, decode(row ->> 1, 'hex'), (row ->> 2)::uuid, row -> 3, (row ->> 4)::int,
         row ->> 5, row ->> 6
       FROM jsonb_array_elements($1::jsonb) AS v (row)
       ON CONFLICT (poll_id, voter) DO UPDATE SET answer = excluded.answer, version = excluded.version,
         attendance = excluded.attendance, group_id = excluded.group_id`,
      [JSON.stringify(rows)],
    );
  }

  private async moveCells(query: Query, changed: readonly ChangedBallot[]): Promise<void> {
    await query(
      `INSERT INTO tally (poll_id, key, attendance, group_id, meeting_id, n)
       SELECT * FROM json_to_recordset($1)
         AS c (poll uuid, key text, attendance text, "group" text, meeting uuid, n int)
       ON CONFLICT (poll_id, key, attendance, group_id) DO UPDATE SET n = tally.n + excluded.n`,
      [JSON.stringify(summed(changed))],
    );
  }
}

function foundOf(row: FoundRow): Found {
  const [attendance, group_id, extraTime, answer, version, ballotAttendance, ballotGroup] = row;
  const stored =
    version === null ? undefined : { answer, version, attendance: ballotAttendance, group_id: ballotGroup };
  return { attendance, group_id, extra_time: extraTime ?? false, stored };
}

/** How many ballots each poll gains. */
function newBallots(changed: readonly ChangedBallot[]): { poll: string; n: number }[] {
  const gained = new Map<string, number>();
  for (const { poll, stored } of changed) gained.set(poll.id, (gained.get(poll.id) ?? 0) + (stored ? 0 : 1));
  return [...gained].map(([poll, n]) => ({ poll, n }));
}

interface Cell {
  poll: string;
  meeting: string;
  key: string;
  attendance: string;
  group: string;
  n: number;
}

/** One row a cell: a statement may not touch the same row twice. A key has few cells, so a list of them will do. */
function summed(changed: readonly ChangedBallot[]): Cell[] {
  const polls = new Map<VotingPoll, Map<string, Cell[]>>();
  for (const { poll, stored, after } of changed) {
    const keys = polls.get(poll) ?? new Map<string, Cell[]>();
    polls.set(poll, keys);
    eachMove(poll.type, stored, after, (key, attendance, group, n) => {
      const cells = keys.get(key) ?? [];
      if (cells.length === 0) keys.set(key, cells);
      const cell = cells.find((each) => each.attendance === attendance && each.group === group);
      if (cell) cell.n += n;
      else cells.push({ poll: poll.id, meeting: poll.meeting_id, key, attendance, group, n });
    });
  }
  return [...polls.values()].flatMap((keys) => [...keys.values()].flat()).filter((cell) => cell.n !== 0);
}
