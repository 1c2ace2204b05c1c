import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Database } from '../database/database.ts';
import type { Query } from '../database/query.ts';
import { LiveSourceOf } from './decorators.ts';
import type { Actor } from './actor.ts';
import type {
  ChannelRef,
  Expulsions,
  LiveSource,
  Persons,
  PersonSource,
  StreamGuard,
  ViewOf,
} from './live-source.ts';
import type { Stream } from './stream-name.ts';

/** One consistent look at a channel. */
export interface Snapshot {
  revision: number;
  /** the sources that have things in this channel, with their rows */
  rows: { source: LiveSource; changed: { id: string; row: unknown }[] }[];
  /** `rows` is all there is, not only what changed */
  isWhole: boolean;
  /** what each of the wanted persons may see of their own */
  persons: ReadonlyMap<string, { kind: string; view: ViewOf }[]>;
  personKinds: string[];
  expelled: { role: string; id: string }[];
  /** of the streams that can be lost again, by name: who may watch them */
  members: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Look {
  /** the revision everything is known up to; null: everything is wanted; undefined: no rows are wanted */
  since: number | null | undefined;
  /** whose own things are wanted */
  persons: Persons;
  /** withdrawn credentials are wanted after this revision; null: they are not wanted */
  expelledSince: number | null;
  /** streams for some of a role: who may watch them is wanted, where that can change */
  guarded: readonly Stream[];
}

/** Reads channels through the features' sources. */
@Injectable()
export class LiveState {
  private sources: LiveSource[] = [];
  private personSources: PersonSource[] = [];
  private expulsions: Expulsions[] = [];
  private guards: StreamGuard[] = [];

  constructor(
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Finds the sources; called once all modules stand. */
  discover(): void {
    for (const provider of this.discovery.getProviders({ metadataKey: LiveSourceOf.KEY })) {
      const source = provider.instance as Partial<LiveSource & PersonSource & Expulsions & StreamGuard>;
      if (source.changedSince) this.sources.push(source as LiveSource);
      if (source.forPersons) this.personSources.push(source as PersonSource);
      if (source.expelledSince) this.expulsions.push(source as Expulsions);
      if (source.admits) this.guards.push(source as StreamGuard);
    }
  }

  /** Which channel an id stands for, or null. */
  async find(id: string): Promise<ChannelRef | null> {
    const [row] = await this.database.query<{ meeting_id: string; session_id: string | null }>(
      'SELECT meeting_id, session_id FROM channel WHERE id = $1',
      [id],
    );
    return row ? { id, meeting: row.meeting_id, isMeeting: row.session_id === null } : null;
  }

  /** Whether the feature that a stream belongs to lets somebody in whose role may watch such streams. */
  async admits(channel: ChannelRef, actor: Actor, stream: Stream): Promise<boolean> {
    const guard = this.guards.find((each) => each.guards === stream.kind);
    return guard ? guard.admits(channel, actor, stream) : true;
  }

  /** The same once more, for streams that can be lost again, after what took its time. */
  async stillAdmits(channel: ChannelRef, actor: Actor, stream: Stream): Promise<boolean> {
    const canBeLost = this.guards.some((each) => each.guards === stream.kind && each.membersOf !== undefined);
    return canBeLost ? this.admits(channel, actor, stream) : true;
  }

  /** Revision, rows and persons of one moment. A reset after `since` makes it a look at everything. */
  look(channel: ChannelRef, { since, persons, expelledSince, guarded }: Look): Promise<Snapshot | null> {
    return this.database.snapshot(async (query) => {
      const personSources = this.personSources.filter((each) => isOf(each, channel));
      // Asked together, in one journey to PostgreSQL and back (decision 0013).
      const [[row], sinceThen, views, expelled, members] = await Promise.all([
        query<{ revision: string; reset_at: string }>(
          'SELECT revision, reset_at FROM channel WHERE id = $1',
          [channel.id],
        ),
        since === undefined ? [] : this.rows(query, channel, since),
        this.ofPersons(query, channel, personSources, persons),
        expelledSince === null ? [] : this.expelled(query, channel, expelledSince),
        this.members(query, channel, guarded),
      ]);
      if (!row) return null;
      const isReset = typeof since === 'number' && Number(row.reset_at) > since;
      return {
        revision: Number(row.revision),
        rows: isReset ? await this.rows(query, channel, null) : sinceThen,
        isWhole: since === null || isReset,
        persons: views,
        personKinds: personSources.map((source) => source.kind),
        expelled,
        members,
      };
    });
  }

  /** What has changed since a revision, or with null all there is, source by source. */
  private rows(query: Query, channel: ChannelRef, since: number | null): Promise<Snapshot['rows']> {
    const sources = this.sources.filter((each) => isOf(each, channel));
    return Promise.all(
      sources.map(async (source) => ({ source, changed: await source.changedSince(query, channel, since) })),
    );
  }

  /** Revisions of many channels in one question. */
  async revisions(channels: string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; revision: string }>(
      'SELECT id, revision FROM channel WHERE id = ANY ($1)',
      [channels],
    );
    return new Map(rows.map((row) => [row.id, Number(row.revision)]));
  }

  /** Every credential of a meeting that was ever withdrawn. */
  expelledOf(meeting: string): Promise<Snapshot['expelled']> {
    return this.expelled(this.database.query, { id: meeting, meeting, isMeeting: true }, 0);
  }

  private async ofPersons(query: Query, channel: ChannelRef, sources: PersonSource[], persons: Persons) {
    const all = [...persons.attendees, ...persons.panelists];
    const views = new Map<string, { kind: string; view: ViewOf }[]>(all.map((person) => [person, []]));
    await Promise.all(
      sources.map(async (source) => {
        const those = persons[source.whose];
        if (those.length === 0) return;
        for (const { person, view } of await source.forPersons(query, channel, those))
          views.get(person)?.push({ kind: source.kind, view });
      }),
    );
    return views;
  }

  private async members(
    query: Query,
    channel: ChannelRef,
    streams: readonly Stream[],
  ): Promise<Snapshot['members']> {
    const members = new Map<string, ReadonlySet<string>>();
    for (const guard of this.guards) {
      const guarded = streams.filter(({ kind }) => kind === guard.guards);
      if (!guard.membersOf || guarded.length === 0) continue;
      for (const [stream, persons] of await guard.membersOf(query, channel, guarded))
        members.set(stream, persons);
    }
    return members;
  }

  private async expelled(query: Query, channel: ChannelRef, since: number): Promise<Snapshot['expelled']> {
    const found: Snapshot['expelled'] = [];
    if (!channel.isMeeting) return found;
    for (const each of this.expulsions) found.push(...(await each.expelledSince(query, channel, since)));
    return found;
  }
}

function isOf(source: { of: 'meeting' | 'session' | 'both' }, channel: ChannelRef): boolean {
  return source.of === 'both' || (source.of === 'meeting') === channel.isMeeting;
}

/** Presents a snapshot for one stream: every row, once, through its feature's presenter. */
export function* present(snapshot: Snapshot, stream: Stream): Generator<[string, string, ViewOf | null]> {
  if (stream.kind === 'person') {
    for (const { kind, view } of snapshot.persons.get(stream.of!) ?? []) yield [kind, view.id, view];
    return;
  }
  for (const { source, changed } of snapshot.rows) {
    for (const { id, row } of changed) yield [source.kind, id, source.present(row, stream)];
  }
}

/** The kinds of things a stream can have in this channel. */
export function kindsOf(snapshot: Snapshot, stream: Stream): string[] {
  return stream.kind === 'person' ? snapshot.personKinds : snapshot.rows.map(({ source }) => source.kind);
}
