import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, Expulsions, PersonSource } from '../live/live-source.ts';
import type { AccessRole } from './secrets.ts';

export interface AttendeeRow {
  id: string;
  meeting_id: string;
  attendance: 'hall' | 'remote';
  group_id: string | null;
  name: string | null;
  extra_time: boolean;
  state: 'active' | 'left';
}

export interface JoinRules {
  id: string;
  names: 'off' | 'optional' | 'required';
  groups: { id: string }[];
  joining: boolean;
}

export interface PairedDisplay {
  id: string;
  meeting_id: string;
  isRevoked: boolean;
}

/** Every statement about people. */
@Injectable()
@LiveSourceOf()
export class PeopleSource implements PersonSource, Expulsions {
  readonly kind = 'attendees';
  readonly of = 'meeting';
  readonly whose = 'attendees';

  constructor(private readonly database: Database) {}

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const rows = await query<AttendeeRow>(
      // LIMIT 1 looks each up by itself; whoever is in the meeting may be thousands.
      `SELECT a.* FROM unnest($1::uuid[]) AS p (person) CROSS JOIN LATERAL (
         SELECT id, meeting_id, attendance, group_id, name, extra_time, state FROM attendee WHERE id = p.person
         LIMIT 1) a
       WHERE a.meeting_id = $2 AND a.state = 'active'`,
      [persons, channel.meeting],
    );
    return rows.map((row) => ({ person: row.id, view: attendeeView(row) }));
  }

  async expelledSince(query: Query, channel: ChannelRef, since: number) {
    return query<{ role: string; id: string }>(
      `SELECT 'attendee' AS role, id FROM attendee
         WHERE meeting_id = $1 AND revision > $2 AND revision > 0 AND state = 'left'
       UNION ALL
       SELECT role, id FROM access WHERE meeting_id = $1 AND revision > $2 AND revoked_at IS NOT NULL`,
      [channel.meeting, since],
    );
  }

  joinRules(code: string): Promise<JoinRules[]> {
    return this.database.query('SELECT id, names, groups, joining FROM meeting WHERE code = $1', [code]);
  }

  joinRulesById(meeting: string): Promise<JoinRules[]> {
    return this.database.query('SELECT id, names, groups, joining FROM meeting WHERE id = $1', [meeting]);
  }

  /** Looked up together, so that ten thousand phones that come back are a handful of questions. */
  byTokens(hashes: readonly Buffer[]): Promise<(AttendeeRow & { token_hash: Buffer })[]> {
    return this.database.query(
      `SELECT id, meeting_id, attendance, group_id, name, extra_time, state, token_hash FROM attendee
       WHERE token_hash = ANY ($1)`,
      [hashes],
    );
  }

  /** Those that have a link: a screen that is paired is known by its token alone. */
  accesses(
    code: string,
    role: AccessRole,
  ): Promise<{ id: string; meeting_id: string; serial: number; isRevoked: boolean }[]> {
    return this.database.query(
      `SELECT a.id, a.meeting_id, a.serial, a.revoked_at IS NOT NULL AS "isRevoked"
       FROM access a JOIN meeting m ON m.id = a.meeting_id WHERE m.code = $1 AND a.role = $2
         AND a.token_hash IS NULL AND a.pairing_code IS NULL`,
      [code, role],
    );
  }

  /** The display that a screen with this token is, also one that was withdrawn. */
  async pairedDisplay(hash: Buffer): Promise<PairedDisplay | undefined> {
    const [row] = await this.database.query<PairedDisplay>(
      `SELECT id, meeting_id, revoked_at IS NOT NULL AS "isRevoked" FROM access WHERE token_hash = $1`,
      [hash],
    );
    return row;
  }

  /** Joining takes no lock; a token that is known already is the same person. */
  async insert(attendee: AttendeeRow, hash: Buffer): Promise<AttendeeRow | null> {
    await this.database.query(
      `INSERT INTO attendee (id, meeting_id, token_hash, attendance, group_id, name) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (token_hash) DO NOTHING`,
      [attendee.id, attendee.meeting_id, hash, attendee.attendance, attendee.group_id, attendee.name],
    );
    const [stored] = await this.byTokens([hash]);
    return stored ?? null;
  }
}

/** A person as that person sees it. */
export function attendeeView(row: AttendeeRow) {
  const { id, attendance, name, group_id, extra_time } = row;
  return { id, attendance, name, group: group_id, extraTime: extra_time };
}
