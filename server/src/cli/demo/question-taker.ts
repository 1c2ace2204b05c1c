import type { View } from '@miteinander/shared/contract';
import { askingMs, questionOf, toSupport } from './asking.ts';
import type { Person } from './crowd.ts';
import type { Wire } from './wire.ts';

const looksEveryMs = 15_000;

/** What one simulated person does with questions: asks one perhaps, and supports some of others now and then. */
export class QuestionTaker {
  private session: string | null = null;
  private asking: NodeJS.Timeout | undefined;
  private looking: NodeJS.Timeout | undefined;
  private seen: readonly View<'questions'>[] = [];
  private readonly supported = new Set<string>();

  constructor(
    private readonly wire: Wire,
    private readonly person: Person,
    private readonly doings: { questions: number; supports: number },
  ) {}

  enters(session: string | null): void {
    this.stop();
    this.session = session;
    this.seen = [];
    if (session === null) return;
    const text = questionOf(this.person);
    if (text !== null) this.asking = setTimeout(() => void this.ask(text), askingMs(this.person));
    this.lookIn(this.person.thinksMs + looksEveryMs * this.person.random());
  }

  sees(questions: readonly View<'questions'>[]): void {
    this.seen = questions;
  }

  stop(): void {
    clearTimeout(this.asking);
    clearTimeout(this.looking);
  }

  private lookIn(delayMs: number): void {
    this.looking = setTimeout(() => void this.look(), delayMs);
  }

  private async look(): Promise<void> {
    this.lookIn(looksEveryMs * (0.5 + this.person.random()));
    const question = toSupport(this.seen, this.person, this.supported);
    if (question === null || this.session === null) return;
    this.supported.add(question);
    const input = { session: this.session, question, isOn: true, version: 1 };
    if ((await this.wire.send('question:support', input)).ok) this.doings.supports += 1;
  }

  private async ask(text: string): Promise<void> {
    if (this.session === null) return;
    const reply = await this.wire.send('question:ask', { session: this.session, text });
    if (reply.ok) this.doings.questions += 1;
  }
}
