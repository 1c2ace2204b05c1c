import { setTimeout as pause } from 'node:timers/promises';
import type { Output, Sent, View } from '@miteinander/shared/contract';
import type { PlannedModeration } from '../schedule/questions.ts';
import { moderating } from './moderating.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

const patienceMs = 2000;
const lookAgainMs = 25;
const tries = 3;

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

  async play(): Promise<void> {
    await Promise.all(
      this.plan.map(async (planned) => {
        await pause(planned.atMs);
        for (let left = tries; left > 0 && (await this.steer(planned)) === 'conflict';) left -= 1;
      }),
    );
  }

  private async steer(planned: PlannedModeration): Promise<'conflict' | 'done'> {
    const deadline = performance.now() + patienceMs;
    let command = moderating(planned, this.seen);
    while (!command) {
      if (performance.now() > deadline) return 'done';
      await pause(lookAgainMs);
      command = moderating(planned, this.seen);
    }
    const outcome = await this.person.send(command.name, command.input, planned);
    const isConflict = outcome.is === 'refused' && outcome.code === 'conflict' && !planned.isStale;
    return isConflict ? 'conflict' : 'done';
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
