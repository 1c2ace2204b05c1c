import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Input, View } from '@miteinander/shared/contract';
import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { CommonKnowledge } from './common-knowledge.ts';
import { Line } from './line.ts';
import { momentsOf } from './moments.ts';

export type Answer = Input<'poll:vote'>['answer'];

/** Where a phone goes to, and whom it tells what it sees. */
export interface Place {
  url: string;
  code: string;
  knowledge: CommonKnowledge;
  /** something is seen for the first time, as `moments.ts` calls it */
  sighted: (moment: string) => void;
  dropped: () => void;
}

/** How a vote went. */
export interface Cast {
  /** null: it was stored; else why it never will be */
  refused: string | null;
  /** milliseconds from sending to the confirmation */
  tookMs: number;
  /** the connection was lost between sending and confirmation */
  wasInterrupted: boolean;
}

interface Vote {
  version: number;
  /** the newest that was confirmed */
  answer: Answer | null;
  /** sent, and neither confirmed nor refused yet */
  pending: Answer | null;
}

/** One simulated person: joins, watches, votes, loses the connection and comes back. */
export class Phone {
  readonly token = randomBytes(32).toString('base64url');
  readonly votes = new Map<string, Vote>();
  /** how often the door asked for patience */
  waits = 0;
  private readonly line: Line;
  private id: string | null = null;
  private meeting = '';
  private session = '';
  private losses = 0;

  constructor(
    readonly attendance: 'hall' | 'remote',
    private readonly place: Place,
  ) {
    this.line = new Line({
      url: place.url,
      knowledge: place.knowledge,
      who: () => (this.id === null ? { as: 'guest' } : { as: 'attendee', token: this.token }),
      changed: ({ before, after }) => this.look(before, after),
      dropped: () => {
        this.losses += 1;
        place.dropped();
      },
    });
  }

  /** Joins, however long the queue is, and watches the meeting and the session that is on. */
  async arrive(): Promise<void> {
    await this.line.open();
    await this.join();
    await this.line.watch(this.meeting, ['attendee', `person:${this.id}`]);
    const sessions = this.line.state(this.meeting, 'attendee').things.get('sessions')?.values() ?? [];
    await this.attend(([...sessions] as View<'sessions'>[]).find(({ state }) => state === 'live')!.id);
  }

  /** Goes to a session, out of the one before. */
  async attend(session: string): Promise<void> {
    if (this.session !== '') await this.line.unwatch(this.session);
    this.session = session;
    await this.line.watch(session, ['attendee', `person:${this.id}`]);
  }

  /** Votes, or changes the vote; whatever happens to the connection, it is sent until it is answered. */
  async vote(poll: string, answer: Answer): Promise<Cast> {
    const vote = this.votes.get(poll) ?? { version: 0, answer: null, pending: null };
    this.votes.set(poll, vote);
    vote.version += 1;
    vote.pending = answer;
    const { losses } = this;
    const sentAt = performance.now();
    const input = { session: this.session, poll, answer, version: vote.version };
    const reply = await this.line.ask('poll:vote', input);
    vote.pending = null;
    if (reply.ok) vote.answer = answer;
    return {
      refused: reply.ok ? null : reply.error.code,
      tookMs: performance.now() - sentAt,
      wasInterrupted: losses !== this.losses,
    };
  }

  lose(backAfterMs: number): Promise<void> {
    this.losses += 1;
    return this.line.lose(backAfterMs);
  }

  vanish(backAfterMs: number): Promise<void> {
    this.losses += 1;
    return this.line.vanish(backAfterMs);
  }

  /** What it sees of the meeting and of the session, which is what everybody sees. */
  get sees(): StreamState[] {
    return [this.line.state(this.meeting, 'attendee'), this.line.state(this.session, 'attendee')];
  }

  /** Whether it shows this person's own vote as it was confirmed. */
  showsOwnVote(poll: string): boolean {
    const shown = this.line.state(this.session, `person:${this.id}`).things.get('ballots')?.get(poll);
    const own = this.votes.get(poll)?.answer ?? null;
    return JSON.stringify((shown as View<'ballots'> | undefined)?.answer ?? null) === JSON.stringify(own);
  }

  /** Leaves for good, as somebody who presses the button; what was voted stays counted. */
  async leave(): Promise<void> {
    await this.line.ask('people:leave', {});
    this.line.close();
  }

  close(): void {
    this.line.close();
  }

  private async join(): Promise<void> {
    const { code } = this.place;
    const input = { code, token: this.token, attendance: this.attendance, name: null, group: null };
    for (;;) {
      const reply = await this.line.ask('people:join', input);
      if (!reply.ok) throw new Error(reply.error.message);
      if (reply.data.state === 'in') {
        this.meeting = reply.data.meeting;
        this.id = reply.data.attendee.id;
        return;
      }
      this.waits += 1;
      await pause(reply.data.retryAfterMs);
    }
  }

  private look(before: StreamState, after: StreamState): void {
    const known = momentsOf(before);
    for (const moment of momentsOf(after)) if (!known.includes(moment)) this.place.sighted(moment);
  }
}
