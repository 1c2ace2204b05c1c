import { Injectable } from '@nestjs/common';
import { batched } from '../database/batched.ts';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import type { Actor } from '../live/actor.ts';
import { LiveSourceOf } from '../live/decorators.ts';
import type { ChannelRef, LiveSource, PersonSource, StreamGuard } from '../live/live-source.ts';
import type { Stream } from '../live/stream-name.ts';
import { ballotsKey, voterOf } from './ballots.rules.ts';
import { pollColumns, type PollRow } from './poll-row.ts';
import { presentPoll, presentResult, type ResultRow } from './polls.presenter.ts';

/** More polls than this are not in the run sheet of one session at the same time. */
export const mostPolls = 200;

const live = `p.state NOT IN ('archived', 'removed')`;
const running = `p.state IN ('open', 'closing', 'counting')`;
/** LIMIT 1 looks each up by itself; a join may be planned the other way round, through all results there are. */
const withResult = `CROSS JOIN LATERAL (SELECT votes, revision FROM poll_result WHERE poll_id = p.id LIMIT 1) r`;

@Injectable()
@LiveSourceOf()
export class PollsSource implements LiveSource<PollRow> {
  readonly kind = 'polls';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const rows =
      since === null
        ? await query<PollRow>(
            `SELECT ${pollColumns} FROM poll p WHERE p.session_id = $1 AND ${live} ORDER BY p.position LIMIT ${mostPolls}`,
            [channel.id],
          )
        : await query<PollRow>(
            `SELECT ${pollColumns} FROM poll p WHERE p.session_id = $1 AND p.revision > $2`,
            [channel.id, since],
          );
    return rows.map((row) => ({ id: row.id, row }));
  }

  present(row: PollRow, stream: Stream) {
    return presentPoll(row, stream);
  }
}

/** A result changes with its ballots and with its poll: closing a poll changes who may see what. */
@Injectable()
@LiveSourceOf()
export class ResultsSource implements LiveSource<ResultRow> {
  readonly kind = 'results';
  readonly of = 'session';

  async changedSince(query: Query, channel: ChannelRef, since: number | null) {
    const polls =
      since === null
        ? await query<PollRow & { votes: number }>(
            `SELECT ${pollColumns}, r.votes FROM poll p ${withResult}
             WHERE p.session_id = $1 AND ${live} ORDER BY p.position LIMIT ${mostPolls}`,
            [channel.id],
          )
        : await query<PollRow & { votes: number }>(
            `SELECT ${pollColumns}, r.votes FROM poll p ${withResult}
             WHERE p.session_id = $1 AND p.revision > $2
             UNION ALL
             SELECT ${pollColumns}, r.votes FROM poll p ${withResult}
             WHERE p.session_id = $1 AND ${running} AND p.revision <= $2 AND r.revision > $2`,
            [channel.id, since],
          );
    const cells = await this.cells(query, polls);
    return polls.map((poll) => ({ id: poll.id, row: resultRow(poll, cells.get(poll.id) ?? []) }));
  }

  present(row: ResultRow, stream: Stream) {
    return presentResult(row, stream);
  }

  private async cells(query: Query, polls: readonly PollRow[]): Promise<Map<string, Cell[]>> {
    const wanted = polls.filter((poll) => poll.state !== 'draft').map((poll) => poll.id);
    const byPoll = new Map<string, Cell[]>();
    if (wanted.length === 0) return byPoll;
    const cells = await query<Cell>(
      `SELECT poll_id, key, attendance, sum(n)::int AS n FROM tally WHERE poll_id = ANY ($1)
       GROUP BY poll_id, key, attendance`,
      [wanted],
    );
    for (const cell of cells) byPoll.set(cell.poll_id, [...(byPoll.get(cell.poll_id) ?? []), cell]);
    return byPoll;
  }
}

interface Cell {
  poll_id: string;
  key: string;
  attendance: string;
  n: number;
}

export function resultRow(poll: PollRow & { votes: number }, cells: readonly Cell[]): ResultRow {
  const totals = new Map<string, number>();
  for (const { key, n } of cells) totals.set(key, (totals.get(key) ?? 0) + n);
  const voters = (attendance: string) =>
    cells.find((cell) => cell.key === ballotsKey && cell.attendance === attendance)?.n ?? 0;
  return {
    poll,
    votes: poll.votes,
    cells: totals,
    turnout: { hall: voters('hall'), remote: voters('remote') },
  };
}

/** Everybody's own ballots, found again by the salt, as long as there is one. */
@Injectable()
@LiveSourceOf()
export class OwnBallotsSource implements PersonSource, StreamGuard {
  readonly kind = 'ballots';
  readonly of = 'session';
  readonly whose = 'attendees';
  readonly guards = 'voted';

  async forPersons(query: Query, channel: ChannelRef, persons: readonly string[]) {
    const polls = await salted(query, channel.id);
    const keys = polls.flatMap(({ id, salt }) =>
      persons.map((person) => ({ id, person, voter: voterOf(salt, person) })),
    );
    if (keys.length === 0) return [];
    const found = await query<{ index: string; answer: unknown; version: number }>(
      `SELECT k.index, b.answer, b.version
       FROM unnest($1::uuid[], $2::bytea[]) WITH ORDINALITY AS k (poll, voter, index) CROSS JOIN LATERAL (
         SELECT answer, version FROM ballot WHERE poll_id = k.poll AND voter = k.voter LIMIT 1) b`,
      [keys.map((key) => key.id), keys.map((key) => key.voter)],
    );
    return found.map(({ index, answer, version }) => {
      const { id, person } = keys[Number(index) - 1]!;
      return { person, view: { id, answer, version } };
    });
  }

  /** `voted:<poll>` is for those who have voted in it; asked for together when many come back. */
  admits(channel: ChannelRef, actor: Actor, stream: Stream): Promise<boolean> {
    return this.hasVoted({ channel, person: actor.id!, poll: stream.of! });
  }

  private readonly hasVoted = batched<Voted, boolean>(async (asked) => {
    const voted = new Set<string>();
    for (const [channel, persons] of byChannel(asked)) {
      const own = await this.forPersons(this.database.query, channel, [...persons]);
      for (const { person, view } of own) voted.add(`${view.id} ${person}`);
    }
    return ({ poll, person }) => voted.has(`${poll} ${person}`);
  });

  constructor(private readonly database: Database) {}
}

interface Voted {
  channel: ChannelRef;
  person: string;
  poll: string;
}

function byChannel(asked: readonly Voted[]): Map<ChannelRef, Set<string>> {
  const refs = new Map(asked.map(({ channel }) => [channel.id, channel]));
  const persons = (id: string) =>
    asked.filter(({ channel }) => channel.id === id).map(({ person }) => person);
  return new Map([...refs.values()].map((ref) => [ref, new Set(persons(ref.id))]));
}

function salted(query: Query, session: string): Promise<{ id: string; salt: Buffer }[]> {
  return query(
    `SELECT p.id, s.salt FROM poll p JOIN poll_salt s ON s.family_id = p.family_id
     WHERE p.session_id = $1 AND ${live} AND p.state <> 'draft'`,
    [session],
  );
}
