import type { View } from '@miteinander/shared/contract';
import type { PlannedHosting } from '../schedule/tables.ts';
import { playAtDesk } from './at-a-desk.ts';
import { hosting } from './hosting.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

/** Somebody at a desk who looks after round tables. */
export class Host {
  readonly person: Person;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: readonly PlannedHosting[],
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session]) this.person.watch.add(channel, ['crew']);
  }

  play(): Promise<void> {
    return playAtDesk(this.person, this.plan, (planned) => hosting(planned, this.seen));
  }

  private get seen() {
    const { watch, record } = this.person;
    const { session } = this.place;
    const done = record.commands.filter(({ sendings }) =>
      sendings.some(({ outcome }) => outcome.is === 'acknowledged'),
    );
    return {
      session,
      round: watch.views<View<'rounds'>>(session, 'crew', 'rounds')[0],
      tables: watch.views<View<'tables'>>(session, 'crew', 'tables'),
      statements: watch.views<View<'statements'>>(session, 'crew', 'statements'),
      // What was taken out is not shown any more; what it is called the desk knows from having done it.
      out: done.filter(({ name }) => name === 'table:take-out').flatMap(takenOut),
      done: done.map(({ id }) => id).toReversed(),
    };
  }
}

function takenOut({ sendings }: Person['record']['commands'][number]) {
  const answer = sendings.find(({ outcome }) => outcome.is === 'acknowledged')!.outcome;
  return [(answer as { data: unknown }).data as { id: string; revision: number }];
}
