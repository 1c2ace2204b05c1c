import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@miteinander/shared/contract';
import type { PlannedSteering } from '../schedule/steering.ts';
import { Person } from './person.ts';
import type { Identity } from './person.ts';
import type { Place } from './place.ts';
import { steering } from './steering.ts';

/** How long a desk waits for something that it can do this with. */
const patienceMs = 2500;
const lookAgainMs = 25;
/** After a conflict it looks again, like a person, but not for ever. */
const tries = 3;

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

  /** Does what was planned, each at its time, whatever became of the rest. */
  async play(): Promise<void> {
    await Promise.all(
      this.plan.map(async (planned) => {
        await pause(planned.atMs);
        for (let left = tries; left > 0 && (await this.steer(planned)) === 'conflict';) left -= 1;
      }),
    );
  }

  private async steer(planned: PlannedSteering): Promise<'conflict' | 'done'> {
    const deadline = performance.now() + patienceMs;
    let command = steering(planned, this.place, this.seen);
    while (!command) {
      if (performance.now() > deadline) return 'done';
      await pause(lookAgainMs);
      command = steering(planned, this.place, this.seen);
    }
    const outcome = await this.person.send(command.name, command.input, planned);
    const isConflict = outcome.is === 'refused' && outcome.code === 'conflict' && !planned.isStale;
    return isConflict ? 'conflict' : 'done';
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
