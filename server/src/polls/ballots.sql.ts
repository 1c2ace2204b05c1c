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
export interface Found {
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

/**
 * What `find` gives: one list for each column, in the order of the votes. Attendance null: there is no such attendee
 * (any more). Version null: there is no ballot yet.
 */
interface FoundColumns {
  attendance: ('hall' | 'remote' | null)[];
  group_id: (string | null)[];
  extra_time: (boolean | null)[];
  answer: unknown[];
  version: (number | null)[];
  ballot_attendance: (string | null)[];
  ballot_group: (string | null)[];
}

/**
 * The hot statements of the vote path: a constant number for a batch of any size. A batch travels as one text for
 * each column, which is cheap on both sides (decisions 0007 and 0016). LIMIT 1 looks each thing up by itself
 * (decision 0005): a join may be planned through all polls of a session.
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
    const [columns] = await query<FoundColumns>(
      `SELECT json_agg(a.attendance ORDER BY v.n) AS attendance, json_agg(a.group_id ORDER BY v.n) AS group_id,
         json_agg(a.extra_time ORDER BY v.n) AS extra_time, json_agg(b.answer ORDER BY v.n) AS answer,
         json_agg(b.version ORDER BY v.n) AS version, json_agg(b.attendance ORDER BY v.n) AS ballot_attendance,
         json_agg(b.group_id ORDER BY v.n) AS ballot_group
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS v (attendee, poll, n)
       LEFT JOIN LATERAL (
         SELECT attendance, group_id, extra_time FROM attendee
         WHERE id = v.attendee AND state = 'active' LIMIT 1
       ) a ON true
       LEFT JOIN LATERAL (
         SELECT answer, version, attendance, group_id FROM ballot
         WHERE poll_id = v.poll AND voter = substr($3::bytea, v.n::int * 32 - 31, 32) LIMIT 1
       ) b ON true`,
      [
        arrayOf(votes.map(({ attendee }) => attendee)),
        arrayOf(keys.map((key) => key?.poll ?? 'NULL')),
        votersOf(keys),
      ],
    );
    return votes.map((_, index) => foundAt(columns!, index));
  }

  async store(query: Query, changed: readonly ChangedBallot[], revision: number): Promise<void> {
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
    await query(
      `INSERT INTO ballot (poll_id, voter, meeting_id, answer, version, attendance, group_id)
       SELECT v.poll, substr($2::bytea, v.n::int * 32 - 31, 32), $3::uuid, v.answer, v.version, v.attendance, v.group_id
       FROM unnest($1::uuid[], $4::jsonb[], $5::int[], $6::text[], $7::text[]) WITH ORDINALITY
         AS v (poll, answer, version, attendance, group_id, n)
       ON CONFLICT (poll_id, voter) DO UPDATE SET answer = excluded.answer, version = excluded.version,
         attendance = excluded.attendance, group_id = excluded.group_id`,
      [
        arrayOf(changed.map(({ key }) => key.poll)),
        votersOf(changed.map(({ key }) => key)),
        changed[0]!.poll.meeting_id,
        arrayOf(changed.map(({ after }) => quoted(JSON.stringify(after.answer)))),
        arrayOf(changed.map(({ after }) => after.version)),
        arrayOf(changed.map(({ after }) => textOf(after.attendance))),
        arrayOf(changed.map(({ after }) => textOf(after.group_id))),
      ],
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

function foundAt(columns: FoundColumns, index: number): Found {
  const version = columns.version[index]!;
  const stored =
    version === null
      ? undefined
      : {
          answer: columns.answer[index],
          version,
          attendance: columns.ballot_attendance[index]!,
          group_id: columns.ballot_group[index]!,
        };
  return {
    attendance: columns.attendance[index]!,
    group_id: columns.group_id[index]!,
    extra_time: columns.extra_time[index] ?? false,
    stored,
  };
}

/** An array as PostgreSQL reads it, of what needs no quotes. */
function arrayOf(elements: readonly (string | number)[]): string {
  return `{${elements.join(',')}}`;
}

function textOf(text: string | null): string {
  return text === null ? 'NULL' : quoted(text);
}

const special = /["\\]/g;

function quoted(text: string): string {
  return `"${text.replaceAll(special, '\\$&')}"`;
}

const nobody = '0'.repeat(64);

/** All voters one behind the other: 32 bytes each. */
function votersOf(keys: readonly (BallotKey | null)[]): Buffer {
  return Buffer.from(keys.map((key) => key?.voter ?? nobody).join(''), 'hex');
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
