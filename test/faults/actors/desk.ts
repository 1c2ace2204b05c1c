import type { View } from '@miteinander/shared/contract';
import type { PlannedSteering } from '../schedule/steering.ts';
import { playAtDesk } from './at-a-desk.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';
import { steering } from './steering.ts';

/** A moderator: watches what the crew sees, and steers what it sees. */
export class Desk {
  readonly person: Person;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: readonly PlannedSteering[],
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session]) this.person.watch.add(channel, ['crew']);
  }

  play(): Promise<void> {
    return playAtDesk(this.person, this.plan, (planned) => steering(planned, this.place, this.seen));
  }

  /** What the desk shows. */
  private get seen() {
    const { watch, record } = this.person;
    const done = record.commands.filter(({ sendings }) =>
      sendings.some(({ outcome }) => outcome.is === 'acknowledged'),
    );
    const { meeting, session } = this.place;
    return {
      meetings: watch.views<View<'meetings'>>(meeting, 'crew', 'meetings'),
      sessions: watch.views<View<'sessions'>>(meeting, 'crew', 'sessions'),
      announcements: watch.views<View<'announcements'>>(meeting, 'crew', 'announcements'),
      stages: watch.views<View<'stages'>>(session, 'crew', 'stages'),
      polls: watch.views<View<'polls'>>(session, 'crew', 'polls'),
      done: done.map(({ id }) => id).toReversed(),
    };
  }
}
