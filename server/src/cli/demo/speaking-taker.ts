import type { View } from '@miteinander/shared/contract';
import type { Person } from './crowd.ts';
import { answerTo, givesUpMs, wishingMs, wishOf, type Wish } from './speaking.ts';
import type { Wire } from './wire.ts';

export interface FloorSeen {
  floor: View<'floors'> | undefined;
  own: View<'requested'> | undefined;
}

/** What one simulated person does with the list of speakers: asks to speak perhaps, answers a call, thinks better of it. */
export class SpeakingTaker {
  private session: string | null = null;
  private isListOpen = false;
  /** the call that was answered, by its time */
  private answered: number | null = null;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly wire: Wire,
    private readonly person: Person,
    private readonly doings: { requests: number },
  ) {}

  enters(session: string | null): void {
    this.stop();
    this.session = session;
    this.isListOpen = false;
    this.answered = null;
  }

  sees({ floor, own }: FloorSeen): void {
    const isOpen = floor?.list === 'open';
    if (isOpen && !this.isListOpen) this.considers();
    this.isListOpen = isOpen;
    if (own?.state === 'called' && own.calledAt !== this.answered) this.isCalled(own);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private considers(): void {
    const wish = wishOf(this.person);
    if (wish !== null) this.after(wishingMs(this.person), (session) => this.ask(session, wish));
  }

  private async ask(session: string, wish: Wish): Promise<void> {
    if (!this.isListOpen) return;
    const reply = await this.wire.send('speaker:request', { session, ...wish });
    if (!reply.ok) return;
    this.doings.requests += 1;
    const request = reply.data.id;
    const givesUp = givesUpMs(this.person);
    if (givesUp === null) return;
    this.after(givesUp, async (where) => {
      await this.wire.send('speaker:withdraw', { session: where, request });
    });
  }

  private isCalled({ id: request, calledAt }: View<'requested'>): void {
    this.answered = calledAt;
    const answer = answerTo(this.person);
    if (answer === null) return;
    this.after(1500 + this.person.thinksMs / 4, async (session) => {
      await this.wire.send('speaker:answer-call', { session, request, answer });
    });
  }

  /** As long as they are in this session. */
  private after(delayMs: number, act: (session: string) => Promise<void>): void {
    const { session } = this;
    if (session === null) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void act(session);
    }, delayMs);
    this.timers.add(timer);
  }
}
