import { isOnList } from '@miteinander/shared/speakers/request-states';
import { Injectable } from '@nestjs/common';
import type { ChannelRef } from '../live/live-source.ts';
import { PresenceTeller } from '../live/presence.ts';
import type { RequestRow } from './floor-state.ts';

type Known = Pick<RequestRow, 'id' | 'attendee_id' | 'attendance' | 'state'>;

/**
 * Tells the crew, with the presence, who of those who may speak from elsewhere can be reached: whose page of the podium
 * is open, and who of the remote people on a list is not connected. Whoever is in the hall can be found there, whatever
 * their phone does. Who is on the list is what the source has read last.
 */
@Injectable()
export class SpeakersThere {
  private readonly remote = new WeakMap<ChannelRef, Map<string, string>>();

  constructor(presence: PresenceTeller) {
    presence.extend((_meeting, screens) => ({
      panelists: [...new Set(screens.filter(({ role }) => role === 'panelist').map(({ id }) => id))],
    }));
    presence.extendSessions((session, connected) => ({
      away: [...(this.remote.get(session) ?? [])].flatMap(([request, person]) =>
        connected.has(person) ? [] : [request],
      ),
    }));
  }

  /** `isWhole`: these are all that there are. */
  read(session: ChannelRef, rows: readonly Known[], isWhole: boolean): void {
    const known = isWhole
      ? new Map<string, string>()
      : (this.remote.get(session) ?? new Map<string, string>());
    for (const { id, attendee_id, attendance, state } of rows) {
      if (attendee_id !== null && attendance === 'remote' && isOnList(state)) known.set(id, attendee_id);
      else known.delete(id);
    }
    this.remote.set(session, known);
  }
}
