import { Injectable } from '@nestjs/common';
import type { Presence } from '@miteinander/shared/wire/delta';
import { Broadcaster } from './broadcaster.ts';
import type { LiveChannel } from './live-channel.ts';
import { packet } from './packet.ts';

const everyMs = 1000;

/** Adds what another part knows about a meeting to its presence, like who waits to get in. */
export type PresenceExtra = (meeting: string) => Pick<Presence, 'waiting' | 'joined'>;

/** Tells the crew, once a second and outside of revisions, how many persons are there, hall and remote. */
@Injectable()
export class PresenceTeller {
  private timer: NodeJS.Timeout | undefined;
  private extra: PresenceExtra = () => ({});

  constructor(private readonly broadcaster: Broadcaster) {}

  start(): void {
    this.timer = setInterval(() => this.tell(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** One other part may add to the meetings' presence. */
  extend(extra: PresenceExtra): void {
    this.extra = extra;
  }

  private tell(): void {
    for (const live of this.broadcaster.live) {
      const crew = live.streams.get('crew');
      if (!crew || crew.watchers.size === 0) continue;
      const more = live.ref.isMeeting ? this.extra(live.ref.meeting) : {};
      const message = packet('presence', JSON.stringify({ ...presenceOf(live), ...more }));
      for (const watcher of crew.watchers) if (watcher.canTake) watcher.send(message);
    }
  }
}

/** Persons, not sockets: whoever has two tabs open is there once. */
function presenceOf(live: LiveChannel): Presence {
  const persons = new Map<string, string>();
  for (const { actor } of live.streams.get('attendee')?.watchers ?? []) {
    if (actor.id && actor.attendance) persons.set(actor.id, actor.attendance);
  }
  const remote = [...persons.values()].filter((attendance) => attendance === 'remote').length;
  return { channel: live.ref.id, hall: persons.size - remote, remote };
}
