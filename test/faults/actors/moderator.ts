import type { Output, Sent, View } from '@miteinander/shared/contract';
import type { PlannedModeration } from '../schedule/questions.ts';
import { playAtDesk } from './at-a-desk.ts';
import { moderating } from './moderating.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

/** Somebody at a desk who looks after questions alone. */
export class Moderator {
  readonly person: Person;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: readonly PlannedModeration[],
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session]) this.person.watch.add(channel, ['crew']);
  }

  play(): Promise<void> {
    return playAtDesk(this.person, this.plan, (planned) => moderating(planned, this.seen));
  }

  private get seen() {
    const { watch, record } = this.person;
    const { session } = this.place;
    const done = record.commands.filter(({ sendings }) =>
      sendings.some(({ outcome }) => outcome.is === 'acknowledged'),
    );
    return {
      session,
      questions: watch.views<View<'questions'>>(session, 'crew', 'questions'),
      merged: done.filter(({ name }) => name === 'question:merge').flatMap(mergedBy),
      done: done.map(({ id }) => id).toReversed(),
    };
  }
}

/** What was merged has the revision of its merging, which the target was answered with. */
function mergedBy({ input, sendings }: Person['record']['commands'][number]) {
  const answer = sendings.find(({ outcome }) => outcome.is === 'acknowledged')!.outcome;
  const { revision } = (answer as { data: unknown }).data as Output<'question:merge'>;
  return (input as Sent<'question:merge'>).questions.map(({ id }) => ({ id, revision }));
}
