import type { View } from '@miteinander/shared/contract';
import type { PlannedChairing } from '../schedule/floor.ts';
import { playAtDesk } from './at-a-desk.ts';
import { chairing } from './chairing.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

/** Somebody at a desk who gives people the floor. */
export class Chair {
  readonly person: Person;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: readonly PlannedChairing[],
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session]) this.person.watch.add(channel, ['crew']);
  }

  play(): Promise<void> {
    return playAtDesk(this.person, this.plan, (planned) => chairing(planned, this.seen));
  }

  private get seen() {
    const { watch, record } = this.person;
    const { session } = this.place;
    const done = record.commands.filter(({ sendings }) =>
      sendings.some(({ outcome }) => outcome.is === 'acknowledged'),
    );
    return {
      session,
      floor: watch.views<View<'floors'>>(session, 'crew', 'floors')[0],
      plan: watch.views<View<'plans'>>(session, 'crew', 'plans')[0],
      requests: watch.views<View<'requests'>>(session, 'crew', 'requests'),
      done: done.map(({ id }) => id).toReversed(),
    };
  }
}
