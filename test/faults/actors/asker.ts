import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@miteinander/shared/contract';
import { type PlannedAsker, type PlannedAsking, questionWord } from '../schedule/questions.ts';
import { atTheirTimes } from './at-their-times.ts';
import { type Identity, Person } from './person.ts';
import type { Place } from './place.ts';

const patienceMs = 2000;
/** On a busy machine it takes long until a question is let through, and without support there is nothing to check. */
const patienceForOthersMs = 6000;
const lookAgainMs = 25;

/** Somebody with a phone whose list of questions is open: asks, thinks better of it, supports and takes back. */
export class Asker {
  readonly person: Person;
  private asked = 0;
  private readonly supports = new Map<string, { version: number; isOn: boolean }>();

  constructor(
    identity: Identity,
    private readonly place: Place,
    private readonly plan: PlannedAsker,
  ) {
    this.person = new Person(identity);
    this.person.watch.add(place.meeting, ['attendee', `person:${identity.id}`]);
    this.person.watch.add(place.session, ['attendee', 'questions', 'support', `person:${identity.id}`]);
  }

  async play(): Promise<void> {
    await atTheirTimes(this.plan.askings, (planned) => this.act(planned));
  }

  private async act(planned: PlannedAsking): Promise<void> {
    const { session } = this.place;
    switch (planned.action) {
      case 'ask': {
        const text = `${questionWord} ${(this.asked += 1)} von ${this.person.record.name}?`;
        await this.person.send('question:ask', { session, text }, planned);
        return;
      }
      case 'change': {
        const own = await this.chosen(planned, () => this.waiting);
        if (!own) return;
        const text = `${questionWord} anders von ${this.person.record.name}?`;
        const input = { session, question: own.id, expects: own.revision, text };
        await this.person.send('question:change', input, planned);
        return;
      }
      case 'withdraw': {
        const own = await this.chosen(planned, () => this.waiting);
        if (own) await this.person.send('question:withdraw', { session, question: own.id }, planned);
        return;
      }
      case 'support':
        return this.support(planned, true);
      case 'take-back':
        return this.support(planned, false);
    }
  }

  private async support(planned: PlannedAsking, isOn: boolean): Promise<void> {
    const question = await this.chosen(planned, () => this.shown, patienceForOthersMs);
    if (!question) return;
    const last = this.supports.get(question.id);
    const next =
      planned.clash && last
        ? { version: last.version, isOn: !last.isOn }
        : { version: (last?.version ?? 0) + 1, isOn };
    this.supports.set(question.id, next);
    const input = { session: this.place.session, question: question.id, ...next };
    await this.person.send('question:support', input, planned);
  }

  private get waiting() {
    const stream = `person:${this.person.identity.id}`;
    const asked = this.person.watch.views<View<'asked'>>(this.place.session, stream, 'asked');
    return asked.filter(({ state }) => state === 'new');
  }

  private get shown() {
    const all = this.person.watch.views<View<'questions'>>(this.place.session, 'questions', 'questions');
    return all.filter(({ state }) => state === 'approved');
  }

  /** Waits a while for something to do it with. */
  private async chosen<Thing>(
    { pick }: PlannedAsking,
    among: () => readonly Thing[],
    withinMs = patienceMs,
  ): Promise<Thing | undefined> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const things = among();
      if (things.length > 0 || performance.now() > deadline) return things[pick % things.length];
      await pause(lookAgainMs);
    }
  }
}
