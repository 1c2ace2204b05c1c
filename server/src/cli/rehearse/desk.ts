import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@miteinander/shared/contract';
import type { CreatedMeeting } from '../../meetings/create-meeting.ts';
import { StartError } from '../../start-error.ts';
import { CommonKnowledge } from '../load/common-knowledge.ts';
import { Line } from '../load/line.ts';
import type { Shown } from './spread.ts';
import { wallClock } from './wall-clock.ts';

type Steering = 'poll:open' | 'poll:close' | 'poll:set-revealed';

const betweenLooksMs = 10;

interface Opening {
  url: string;
  meeting: CreatedMeeting;
  secrets: { moderator: string; display: string };
}

/** The moderator's desk and the projector of the rehearsal, in the process that measures. */
export class Desk {
  /** how many votes the projector showed of which poll, and when */
  readonly shown = new Map<string, Shown[]>();
  private readonly desk: Line;
  private readonly projector: Line;
  private readonly session: string;
  private greetedAheadMs = 0;

  private constructor({ url, meeting, secrets }: Opening) {
    const knowledge = new CommonKnowledge();
    const who = (as: 'moderator' | 'display') => () => ({ as, code: meeting.code, secret: secrets[as] });
    this.session = meeting.sessions[0]!.id;
    this.desk = new Line({ url, knowledge, who: who('moderator') });
    this.projector = new Line({
      url,
      knowledge,
      who: who('display'),
      changed: ({ after }) =>
        this.note([...(after.things.get('results')?.values() ?? [])] as View<'results'>[]),
    });
  }

  static async open(opening: Opening): Promise<Desk> {
    const desk = new Desk(opening);
    await desk.desk.open();
    await desk.expectRecognised(opening);
    await desk.projector.open();
    for (const channel of [opening.meeting.id, desk.session]) {
      await desk.desk.watch(channel, ['crew']);
      await desk.projector.watch(channel, ['display']);
    }
    return desk;
  }

  /** What the server shows people as its address; null: the one they came from. */
  get origin(): string | null {
    return this.desk.hello?.origin ?? null;
  }

  /** Milliseconds by which the clock of the server is ahead of ours. */
  get clockAheadMs(): number {
    return this.greetedAheadMs;
  }

  /** Puts a poll on the projector and opens it; gives the moment at which the moderator pressed the key. */
  async opens(poll: string): Promise<number> {
    const stage = this.things<View<'stages'>>('stages').find(({ id }) => id === this.session);
    const scene = { kind: 'poll' as const, session: this.session, poll, layout: 'total' as const };
    await this.desk.ask('stage:show', { stage: this.session, scene, expects: stage?.revision ?? 0 });
    return this.steer('poll:open', poll, {});
  }

  /** Closes for good and gives the counted cells. */
  async closes(poll: string, patienceMs: number): Promise<Record<string, number> | null> {
    await this.steer('poll:close', poll, {});
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      const result = this.things<View<'results'>>('results').find(({ id, final }) => id === poll && final);
      if (result && this.poll(poll)?.state === 'closed') return Object.fromEntries(result.cells ?? []);
      await pause(betweenLooksMs);
    }
    return null;
  }

  reveals(poll: string): Promise<number> {
    return this.steer('poll:set-revealed', poll, { revealed: true });
  }

  close(): void {
    this.desk.close();
    this.projector.close();
  }

  /** A server that does not know the meeting, or not its link, is not the one that this database belongs to. */
  private async expectRecognised({ url, meeting }: Opening): Promise<void> {
    const { hello } = this.desk;
    this.greetedAheadMs = (hello?.now ?? Date.now()) - Date.now();
    if (hello?.role === 'moderator') return;
    const found = await this.desk.ask('meeting:find', { code: meeting.code });
    this.desk.close();
    throw new StartError(
      found.ok
        ? `The server at ${url} has another APP_SECRET than this program: use the same settings as for the server.`
        : `The server at ${url} does not know the meeting that was just made: it has another database. Use the same settings (DATABASE_URL, DATA_DIR) as for the server.`,
    );
  }

  private async steer(name: Steering, poll: string, more: object): Promise<number> {
    const at = wallClock();
    const expects = this.poll(poll)?.revision ?? 0;
    const input = { session: this.session, poll, expects, ...more };
    const reply = await this.desk.ask(name, input);
    if (!reply.ok) throw new StartError(`The rehearsal's desk was refused "${name}": ${reply.error.message}`);
    return at;
  }

  private poll(id: string): View<'polls'> | undefined {
    return this.things<View<'polls'>>('polls').find((poll) => poll.id === id);
  }

  private things<Thing>(kind: 'polls' | 'results' | 'stages'): Thing[] {
    return [...(this.desk.state(this.session, 'crew').things.get(kind)?.values() ?? [])] as Thing[];
  }

  private note(results: readonly View<'results'>[]): void {
    const at = wallClock();
    for (const { id, votes } of results) {
      const shown = this.shown.get(id) ?? [];
      this.shown.set(id, shown);
      if (votes > (shown.at(-1)?.votes ?? 0)) shown.push({ votes, at });
    }
  }
}
