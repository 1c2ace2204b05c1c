import { Injectable } from '@nestjs/common';
import type { Presence } from '@miteinander/shared/wire/delta';
import { Broadcaster } from './broadcaster.ts';
import type { LiveChannel } from './live-channel.ts';
import { packet } from './packet.ts';
import type { Watcher } from './watcher.ts';

const everyMs = 1000;

/** A desk's, a panelist's or a display's connection. */
export interface Screen {
  role: 'moderator' | 'panelist' | 'display';
  /** the access's */
  id: string;
  /** the same object for as long as the connection lasts */
  connection: object;
}

/** Adds what another part knows about a meeting to its presence, like who waits to get in. */
export type PresenceExtra = (
  meeting: string,
  screens: readonly Screen[],
) => Omit<Presence, 'channel' | 'hall' | 'remote'>;

/** Adds what another part knows about a session; who of its people has a connection is asked for. */
export type SessionExtra = (session: string, isThere: (person: string) => boolean) => Pick<Presence, 'away'>;

/** Tells the crew, once a second and outside of revisions, who is there: how many persons, hall and remote, and more. */
@Injectable()
export class PresenceTeller {
  private timer: NodeJS.Timeout | undefined;
  private readonly extras: PresenceExtra[] = [];
  private readonly ofSessions: SessionExtra[] = [];

  constructor(private readonly broadcaster: Broadcaster) {}

  start(): void {
    this.timer = setInterval(() => this.tell(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Other parts may add to the meetings' presence, each something of its own. */
  extend(extra: PresenceExtra): void {
    this.extras.push(extra);
  }

  extendSession(extra: SessionExtra): void {
    this.ofSessions.push(extra);
  }

  private tell(): void {
    const watched = [...this.broadcaster.live].filter((live) => crewOf(live).size > 0);
    if (watched.length === 0) return;
    const screens = screensOf(this.broadcaster.watchers);
    const people = peopleAmong(this.broadcaster.watchers);
    for (const live of watched) {
      const presence = live.ref.isMeeting ? this.inMeeting(live, screens) : this.inSession(live, people);
      const message = packet('presence', JSON.stringify(presence));
      for (const watcher of crewOf(live)) if (watcher.canTake) watcher.send(message);
    }
  }

  private inMeeting(live: LiveChannel, screens: ReadonlyMap<string, Screen[]>): Presence {
    const { meeting } = live.ref;
    const told = this.extras.map((extra) => extra(meeting, screens.get(meeting) ?? []));
    return Object.assign(personsIn(live), ...told) as Presence;
  }

  private inSession(live: LiveChannel, people: ReadonlySet<string>): Presence {
    const told = this.ofSessions.map((extra) => extra(live.ref.id, (person) => people.has(person)));
    return Object.assign(personsIn(live), ...told) as Presence;
  }
}

function crewOf(live: LiveChannel): ReadonlySet<Watcher> {
  return live.streams.get('crew')?.watchers ?? new Set();
}

/** Persons, not sockets: whoever has two tabs open is there once. */
function personsIn(live: LiveChannel): Presence {
  const persons = new Map<string, string>();
  for (const { actor } of live.streams.get('attendee')?.watchers ?? []) {
    if (actor.id && actor.attendance) persons.set(actor.id, actor.attendance);
  }
  const remote = [...persons.values()].filter((attendance) => attendance === 'remote').length;
  return { channel: live.ref.id, hall: persons.size - remote, remote };
}

/** The desks, panelists and displays of each meeting, whatever they watch. */
function screensOf(watchers: Iterable<Watcher>): ReadonlyMap<string, Screen[]> {
  const screens = new Map<string, Screen[]>();
  for (const watcher of watchers) {
    const { role, id, meeting } = watcher.actor;
    if (role === 'guest' || role === 'attendee' || id === null || meeting === null) continue;
    const own = screens.get(meeting) ?? [];
    screens.set(meeting, own);
    own.push({ role, id, connection: watcher });
  }
  return screens;
}

/** Whoever is there by a phone, whichever session they look at. */
function peopleAmong(watchers: Iterable<Watcher>): ReadonlySet<string> {
  const people = new Set<string>();
  for (const { actor } of watchers) if (actor.role === 'attendee' && actor.id !== null) people.add(actor.id);
  return people;
}
