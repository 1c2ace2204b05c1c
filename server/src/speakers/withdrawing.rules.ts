/** Many who take their requests back at the same moment, one after the other: pure. */
import { Refusal } from '@miteinander/shared/wire/errors';
import { requestIn, withdrawn } from './floor.rules.ts';
import type { FloorState } from './floor-state.ts';

export interface Withdrawal {
  attendee: string;
  request: string;
}

/** Why not, or whether it has changed anything: what is taken back twice is taken back, and whoever has spoken has. */
export type TakenBack = Refusal | { isChanged: boolean };

/** The list while requests are taken off it. */
export class Unlisting {
  after: FloorState;
  private readonly gone = new Set<string>();

  constructor(
    readonly before: FloorState,
    private readonly now: Date,
    /** people who are in */
    private readonly present: ReadonlySet<string>,
  ) {
    this.after = before;
  }

  take({ attendee, request }: Withdrawal): TakenBack {
    if (!this.present.has(attendee)) return new Refusal('revoked');
    const row = this.after.requests.find(({ id }) => id === request);
    if (row?.attendee_id !== attendee) return new Refusal('not-found');
    if (row.state === 'withdrawn' || row.state === 'over') return { isChanged: this.gone.has(request) };
    try {
      requestIn(this.after, request, ['waiting', 'called', 'speaking']);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    this.after = withdrawn(this.after, row, this.now);
    this.gone.add(request);
    return { isChanged: true };
  }
}
