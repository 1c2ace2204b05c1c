import { isOnList } from '@miteinander/shared/speakers/request-states';
import { Injectable } from '@nestjs/common';
import type { ChannelRef } from '../live/live-source.ts';
import { PresenceTeller } from '../live/presence.ts';
import type { RequestRow } from './floor-state.ts';

type Listed = Pick<RequestRow, 'id' | 'attendee_id' | 'attendance' | 'state' | 'stamp'>;

interface Known {
  /** who waits elsewhere; null: nobody, or not any more */
  person: string | null;
  /** the revision of the session that this is from */
  stamp: number;
}

/**
 * Tells the crew, with the presence, who of those who may speak from elsewhere can be reached: whose page of the podium
 * is open, and who of the remote people on a list is not connected. Whoever is in the hall can be found there, whatever
 * their phone does. Who is on the list is what the source has read last.
 */
@Injectable()
export class SpeakersThere {
  private readonly remote = new WeakMap<ChannelRef, Map<string, Known>>();

  constructor(presence: PresenceTeller) {
    presence.extend((_meeting, screens) => ({
      panelists: [...new Set(screens.filter(({ role }) => role === 'panelist').map(({ id }) => id))],
    }));
    presence.extendSessions((session, connected) => ({
      away: [...(this.remote.get(session) ?? [])].flatMap(([request, { person }]) =>
        person === null || connected.has(person) ? [] : [request],
      ),
    }));
  }

  /**
   * `isWhole`: these are all that there are. Two looks at one session may end in another order than they began: what
   * is older than what is known does not count.
   */
  read(session: ChannelRef, rows: readonly Listed[], isWhole: boolean): void {
    const known = this.remote.get(session) ?? new Map<string, Known>();
    this.remote.set(session, known);
    const newest = Math.max(-1, ...rows.map(({ stamp }) => Number(stamp)));
    const found = new Set(rows.map(({ id }) => id));
    if (isWhole) for (const [id, { stamp }] of known) if (!found.has(id) && stamp <= newest) known.delete(id);
    for (const row of rows) {
      const stamp = Number(row.stamp);
      if (stamp < (known.get(row.id)?.stamp ?? -1)) continue;
      const isElsewhere = row.attendance === 'remote' && isOnList(row.state);
      known.set(row.id, { person: isElsewhere ? row.attendee_id : null, stamp });
    }
  }
}
