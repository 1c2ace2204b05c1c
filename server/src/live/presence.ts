import { Injectable } from '@nestjs/common';
import type { Presence } from '@miteinander/shared/wire/delta';
import { Broadcaster } from './broadcaster.ts';
import type { LiveChannel } from './live-channel.ts';
import type { ChannelRef } from './live-source.ts';
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

/** The same for a session: `connected` are the attendees of its meeting who have a connection, whatever they watch. */
export type SessionPresenceExtra = (
  session: ChannelRef,
  connected: ReadonlySet<string>,
) => Pick<Presence, 'away'>;

/** Tells the crew, once a second and outside of revisions, who is there: how many persons, hall and remote, and more. */
@Injectable()
export class PresenceTeller {
  private timer: NodeJS.Timeout | undefined;
  private readonly extras: PresenceExtra[] = [];
  private readonly ofSessions: SessionPresenceExtra[] = [];

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

  extendSessions(extra: SessionPresenceExtra): void {
    this.ofSessions.push(extra);
  }

  private tell(): void {
    const watched = [...this.broadcaster.live].filter((live) => crewOf(live).size > 0);
    if (watched.length === 0) return;
    const there = thereIn(this.broadcaster.watchers);
    for (const live of watched) {
      const message = packet('presence', JSON.stringify(this.presence(live, there(live.ref.meeting))));
      for (const watcher of crewOf(live)) if (watcher.canTake) watcher.send(message);
    }
  }

  private presence(live: LiveChannel, { screens, attendees }: There): Presence {
    const { ref } = live;
    const extras = ref.isMeeting
      ? this.extras.map((extra) => extra(ref.meeting, screens))
      : this.ofSessions.map((extra) => extra(ref, attendees));
    return Object.assign(personsIn(live), ...extras) as Presence;
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

interface There {
  screens: Screen[];
  attendees: Set<string>;
}

/** The desks, panelists, displays and attendees of each meeting, whatever they watch. */
function thereIn(watchers: Iterable<Watcher>): (meeting: string) => There {
  const meetings = new Map<string, There>();
  const thereOf = (meeting: string) => meetings.get(meeting) ?? { screens: [], attendees: new Set<string>() };
  for (const watcher of watchers) {
    const { role, id, meeting } = watcher.actor;
    if (role === 'guest' || id === null || meeting === null) continue;
    const there = thereOf(meeting);
    meetings.set(meeting, there);
    if (role === 'attendee') there.attendees.add(id);
    else there.screens.push({ role, id, connection: watcher });
  }
  return thereOf;
}
