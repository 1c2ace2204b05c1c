import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@miteinander/shared/contract';
import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { PlannedSpeaker, PlannedSpeaking } from '../schedule/floor.ts';
import { atTheirTimes } from './at-their-times.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

const patienceMs = 1500;
const lookAgainMs = 25;

/** Somebody with a phone who wants to speak: asks, thinks better of it, says that they are ready, or not yet. */
export class Speaker {
  readonly person: Person;

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: PlannedSpeaker,
  ) {
    this.person = new Person(identity);
    for (const channel of [place.meeting, place.session])
      this.person.watch.add(channel, ['attendee', `person:${identity.id}`]);
  }

  async play(): Promise<void> {
    await atTheirTimes(this.plan.speakings, (planned) => this.act(planned));
  }

  private async act(planned: PlannedSpeaking): Promise<void> {
    const { session } = this.place;
    if (planned.action === 'ask') {
      const kind = (['contribution', 'question', 'reply', 'order'] as const)[planned.pick % 4]!;
      await this.person.send('speaker:request', { session, kind }, planned);
      return;
    }
    const isCalled = planned.action !== 'withdraw';
    const own = await this.own((request) =>
      isCalled ? request.state === 'called' : isOnList(request.state),
    );
    if (!own) return;
    const input = { session, request: own.id };
    if (planned.action === 'withdraw') await this.person.send('speaker:withdraw', input, planned);
    else await this.person.send('speaker:answer-call', { ...input, answer: planned.action }, planned);
  }

  /** Waits a while for a request of one's own with which it can be done. */
  private async own(fits: (request: View<'requested'>) => boolean): Promise<View<'requested'> | undefined> {
    const deadline = performance.now() + patienceMs;
    const stream = `person:${this.person.identity.id}`;
    for (;;) {
      const requests = this.person.watch.views<View<'requested'>>(this.place.session, stream, 'requested');
      const request = requests.find(fits);
      if (request || performance.now() > deadline) return request;
      await pause(lookAgainMs);
    }
  }
}
