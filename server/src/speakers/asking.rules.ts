/** Many who ask to speak at the same moment, one after the other: pure. */
import type { Input } from '@miteinander/shared/contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { showable, shownOf } from '../people/crowd.ts';
import type { AskedOf, Asker } from './asking.sql.ts';
import { added } from './coming.ts';
import type { FloorLook, ListedRow } from './floor-look.sql.ts';
import type { RequestRow } from './floor-state.ts';
import { notListed, voiceFor } from './requesting.rules.ts';

export interface Wish {
  attendee: string;
  input: Input<'speaker:request'>;
}

export interface Session {
  of: AskedOf;
  askers: ReadonlyMap<string, Asker>;
}

/** The list while they come on it. */
export class Listing {
  /** those who came with this, in their order */
  readonly fresh = new Set<RequestRow>();

  private constructor(
    readonly look: FloorLook,
    private readonly session: Session,
    private readonly crowd: ReturnType<typeof showable>,
  ) {}

  static of(look: FloorLook, session: Session): Listing {
    return new Listing({ ...look }, session, showable(look.people));
  }

  /** Their request, new or from before: whoever is on the list already is answered with that one [F10]. */
  take({ attendee, input }: Wish): RequestRow | Refusal {
    const asker = this.session.askers.get(attendee);
    if (!asker) return new Refusal('revoked');
    if (input.panelist !== null && !this.session.of.panelists.includes(input.panelist))
      return new Refusal('not-found');
    const there = this.look.listed.find(({ attendee_id }) => attendee_id === attendee);
    if (there) return there;
    const { floor, listed } = this.look;
    const refusal = notListed(
      { floor, requests: listed },
      { isLive: this.session.of.isLive, kind: input.kind },
    );
    if (refusal) return refusal;
    const { after, row } = added({ floor, requests: listed, turns: [] }, this.rowOf(asker, input));
    const come: ListedRow = { ...row, speaker: null, isFirstTime: asker.isFirstTime, support: null };
    this.look.floor = after.floor;
    this.look.listed = [...listed, come];
    this.fresh.add(come);
    return come;
  }

  private rowOf({ attendance, group_id, speaking_s, id }: Asker, input: Wish['input']) {
    const { kind, topic, panelist, name, voice, microphone } = input;
    return {
      attendance,
      group_id,
      speaking_s,
      ...shownOf({ attendance, group_id }, this.crowd),
      attendee_id: id,
      addressed_to: panelist,
      kind,
      topic,
      name: this.session.of.names === 'off' ? null : name,
      voice: voiceFor(attendance, this.look.floor.voices, voice),
      microphone: attendance === 'hall' ? microphone : null,
      asked_at: this.look.now,
    };
  }
}

/** Whose place or wait is another one than before; whoever came behind everybody else changes nobody's. */
export function moved(
  rows: readonly RequestRow[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  const isMoved = ({ id }: RequestRow) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id));
  return rows.filter(isMoved).flatMap(({ attendee_id }) => attendee_id ?? []);
}
