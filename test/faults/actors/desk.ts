import type { ThingKind, View } from '@miteinander/shared/contract';
import { type Planned, playAtDesk, type Steering } from './at-a-desk.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';
import type { SentCommand } from './records.ts';

/** What somebody at a desk goes by. */
export interface Look {
  place: Place;
  /** what the crew sees: of the session, unless another channel is named */
  views: <Kind extends ThingKind>(kind: Kind, channel?: string) => View<Kind>[];
  /** their own commands that were acknowledged */
  done: readonly SentCommand[];
  /** the ids of these, the newest first */
  undoable: readonly string[];
}

/** What somebody at a desk is there for. */
interface Duty<Plan> {
  plan: readonly Plan[];
  commandFor: (planned: Plan, look: Look) => Steering | null;
}

/** A moderator: watches what the crew sees, and steers what it sees. */
export class Desk<Plan extends Planned> {
  readonly person: Person;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly duty: Duty<Plan>,
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session]) this.person.watch.add(channel, ['crew']);
  }

  play(): Promise<void> {
    const { plan, commandFor } = this.duty;
    return playAtDesk(this.person, plan, (planned) => commandFor(planned, this.look));
  }

  private get look(): Look {
    const { watch, record } = this.person;
    const done = record.commands.filter(({ sendings }) =>
      sendings.some(({ outcome }) => outcome.is === 'acknowledged'),
    );
    return {
      place: this.place,
      views: <Kind extends ThingKind>(kind: Kind, channel = this.place.session) =>
        watch.views<View<Kind>>(channel, 'crew', kind),
      done,
      undoable: done.map(({ id }) => id).toReversed(),
    };
  }
}
