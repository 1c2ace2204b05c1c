import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@miteinander/shared/contract';
import { answerOf } from './answering.ts';
import { type Person, thinkingMs } from './crowd.ts';
import { QuestionTaker } from './question-taker.ts';
import { LiveView } from './live-view.ts';
import { SpeakingTaker } from './speaking-taker.ts';
import { TableTaker } from './table-taker.ts';
import { Wire } from './wire.ts';

type Poll = View<'polls'>;

/** What can be counted of a visitor. */
export interface Doings {
  state: 'arriving' | 'waiting' | 'in' | 'turned away';
  /** polls they voted in, and how often they changed their mind */
  votes: number;
  changes: number;
  questions: number;
  supports: number;
  /** how often they asked to speak */
  requests: number;
  /** written down at a table */
  statements: number;
}

/** One simulated person with a phone: joins, follows what is on, votes and asks as people do, and leaves. */
export class Visitor {
  readonly doings: Doings = {
    state: 'arriving',
    votes: 0,
    changes: 0,
    questions: 0,
    supports: 0,
    requests: 0,
    statements: 0,
  };
  private readonly wire: Wire;
  private readonly live: LiveView;
  private readonly votes = new Map<string, { version: number }>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly questions: QuestionTaker;
  private readonly speaking: SpeakingTaker;
  private readonly tables: TableTaker;
  private readonly heartbeats: NodeJS.Timeout;
  private id: string | null = null;
  private meeting = '';
  private session: string | null = null;
  private clockAheadMs = 0;

  constructor(
    url: string,
    private readonly code: string,
    readonly person: Person,
  ) {
    this.live = new LiveView(
      (channel, streams, answered) => this.wire.once('live:subscribe', { channel, streams }, answered),
      () => this.look(),
    );
    this.wire = new Wire(
      url,
      () => (this.id === null ? { as: 'guest' } : { as: 'attendee', token: person.token }),
      {
        hello: ({ now, role }) => {
          this.clockAheadMs = now - Date.now();
          if (role === 'attendee') this.live.resume();
        },
        delta: (delta) => this.live.take(delta),
      },
    );
    this.questions = new QuestionTaker(this.wire, this.person, this.doings);
    this.speaking = new SpeakingTaker(this.wire, this.person, this.doings);
    this.tables = new TableTaker(this.wire, this.person, this.doings);
    this.heartbeats = setInterval(() => this.live.checkHeartbeats(), 5000);
  }

  /** Resolves once the person is in, however long the queue is, or was turned away. */
  async join(): Promise<void> {
    const { token, attendance, name, group } = this.person;
    const input = { code: this.code, token, attendance, name, group };
    for (;;) {
      const reply = await this.wire.send('people:join', input, 24 * 60 * 60 * 1000);
      if (!reply.ok) {
        this.doings.state = 'turned away';
        return;
      }
      if (reply.data.state === 'in') return this.enter(reply.data.meeting, reply.data.attendee.id);
      this.doings.state = 'waiting';
      await pause(reply.data.retryAfterMs);
    }
  }

  /** Leaves the meeting; what was voted stays counted. */
  async leave(): Promise<void> {
    clearInterval(this.heartbeats);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.questions.stop();
    this.speaking.stop();
    this.tables.stop();
    this.live.close();
    if (this.id !== null) await this.wire.send('people:leave', {}, 3000);
    this.wire.close();
  }

  private enter(meeting: string, id: string): void {
    [this.meeting, this.id] = [meeting, id];
    this.doings.state = 'in';
    this.live.watch(meeting, ['attendee', `person:${id}`]);
  }

  /** Whenever something has changed: what is on, and is there something to vote on? */
  private look(): void {
    this.chooseSession();
    if (this.session === null) return;
    this.questions.sees(this.live.all(this.session, 'questions'));
    this.speaking.sees({
      floor: this.live.all(this.session, 'floors')[0],
      own: this.live.all(this.session, 'requested').find(({ state }) => state === 'called'),
    });
    this.tables.sees({
      round: this.live.all(this.session, 'rounds')[0],
      tables: this.live.all(this.session, 'tables'),
      seat: this.live.all(this.session, 'seats')[0],
    });
    const polls = this.live.all(this.session, 'polls');
    for (const poll of polls) if (poll.state === 'open') this.consider(poll);
    for (const [id, timer] of this.timers) {
      if (polls.some((poll) => poll.id === id && poll.state === 'open')) continue;
      clearTimeout(timer);
      this.timers.delete(id);
    }
  }

  /** Of parallel sessions each person attends one, until it ends. */
  private chooseSession(): void {
    const on = this.live.all(this.meeting, 'sessions').filter(({ state }) => state === 'live');
    if (this.session !== null && on.some(({ id }) => id === this.session)) return;
    if (this.session !== null) {
      this.live.forget(this.session);
      this.wire.once('live:unsubscribe', { channel: this.session }, () => undefined);
    }
    this.session = on[Math.floor(this.person.random() * on.length)]?.id ?? null;
    this.questions.enters(this.session);
    this.speaking.enters(this.session);
    this.tables.enters(this.session);
    if (this.session !== null) this.live.watch(this.session, ['attendee', 'questions', `person:${this.id}`]);
  }

  private consider(poll: Poll): void {
    if (this.votes.has(poll.id)) return;
    this.votes.set(poll.id, { version: 0 });
    if (this.person.random() < this.person.diligence)
      this.voteIn(thinkingMs(this.person, this.leftMs(poll)), poll);
  }

  private leftMs({ closesAt }: Poll): number | null {
    return closesAt === null ? null : Math.max(0, closesAt - (Date.now() + this.clockAheadMs));
  }

  private voteIn(delayMs: number, poll: Poll): void {
    this.timers.set(
      poll.id,
      setTimeout(() => void this.vote(poll), delayMs),
    );
  }

  private async vote(poll: Poll): Promise<void> {
    const cast = this.votes.get(poll.id);
    if (!cast || this.session === null) return;
    cast.version += 1;
    const { version } = cast;
    const input = { session: this.session, poll: poll.id, answer: answerOf(poll, this.person), version };
    const reply = await this.wire.send('poll:vote', input);
    if (!reply.ok) return;
    if (version === 1) this.doings.votes += 1;
    else this.doings.changes += 1;
    if (version === 1 && this.person.random() < this.person.doubt)
      this.voteIn(3000 + 7000 * this.person.random(), poll);
  }
}
