import { CommonKnowledge } from '@miteinander/server/cli/load/common-knowledge';
import { Line } from '@miteinander/server/cli/load/line';
import type { CreatedMeeting } from '@miteinander/server/meetings/create-meeting';
import { accessSecret } from '@miteinander/server/people/secrets';
import type { CommandName, Sent, ThingKind, View } from '@miteinander/shared/contract';
import { until } from '../harness/until.ts';
import { appSecret } from '../harness/server-process.ts';

type OfPoll = 'poll:close' | 'poll:set-revealed' | 'poll:archive';

export const options = ['a', 'b', 'c', 'd'];
const patience = { within: 30_000 };

/** Two desks, of which one steers, and three displays that watch. */
export class Crew {
  /** people there, as desks are told once a second */
  present = 0;
  private readonly lines: Line[];
  private session: string;

  constructor(
    private readonly url: string,
    private readonly meeting: CreatedMeeting,
  ) {
    this.session = meeting.sessions[0]!.id;
    const knowledge = new CommonKnowledge();
    const line = (as: 'moderator' | 'display', serial: number) => {
      const secret = accessSecret(appSecret, meeting.id, as, serial);
      const told = (name: string, json: string) => name === 'presence' && this.count(json);
      return new Line({ url, knowledge, who: () => ({ as, code: meeting.code, secret }), told });
    };
    this.lines = [
      line('moderator', 1),
      line('moderator', 2),
      ...[1, 2, 3].map((serial) => line('display', serial)),
    ];
  }

  async open(): Promise<void> {
    for (const [index, line] of this.lines.entries()) {
      await line.open();
      for (const channel of [this.meeting.id, this.session])
        await line.watch(channel, [index < 2 ? 'crew' : 'display']);
    }
    // One session at a time, so that people who come know where to go.
    for (const { id } of this.meeting.sessions) if (id !== this.session) await this.sets(id, 'planned');
  }

  /** Improvises a poll, puts it on the displays, and gives its id. */
  async asks(question: string): Promise<string> {
    const poll = {
      type: 'single' as const,
      question: { en: question },
      options: options.map((id) => ({ id, text: { en: id } })),
      results: 'live' as const,
    };
    const { id } = await this.does('poll:create', { session: this.session, poll, open: true });
    const stage = await until('the stage is seen', () => this.thing(this.session, 'stages', this.session));
    const scene = { kind: 'poll' as const, session: this.session, poll: id, layout: 'total' as const };
    await this.does('stage:show', { stage: this.session, scene, expects: stage.revision! });
    return id;
  }

  /** Closes for good and gives the counted cells. */
  async closes(poll: string): Promise<Record<string, number>> {
    await this.steers('poll:close', poll, {});
    const result = await until(
      'the poll is closed for good',
      () => {
        const found = this.thing(this.session, 'results', poll);
        return this.poll(poll)?.state === 'closed' && found?.final ? found : null;
      },
      patience,
    );
    return Object.fromEntries(result.cells ?? []);
  }

  async hides(poll: string): Promise<void> {
    await this.steers('poll:set-revealed', poll, { revealed: false });
    await this.steers('poll:set-revealed', poll, { revealed: true });
  }

  /** So that nothing grows but what must. */
  async archives(poll: string): Promise<void> {
    await this.steers('poll:archive', poll, {});
    await until('the poll is put away', () => this.poll(poll) === undefined, patience);
  }

  /** Ends this session and begins the next one; everybody has to come along. */
  async goesOn(): Promise<string> {
    const ids = this.meeting.sessions.map(({ id }) => id);
    const next = ids[(ids.indexOf(this.session) + 1) % ids.length]!;
    await this.sets(next, 'live');
    await this.sets(this.session, 'ended');
    for (const [index, line] of this.lines.entries()) {
      await line.unwatch(this.session);
      await line.watch(next, [index < 2 ? 'crew' : 'display']);
    }
    this.session = next;
    return next;
  }

  /** Milliseconds that a light command takes. */
  async roundTrip(): Promise<number> {
    const begun = performance.now();
    await this.lines[1]!.ask('meeting:find', { code: this.meeting.code });
    return performance.now() - begun;
  }

  close(): void {
    for (const line of this.lines) line.close();
  }

  private async sets(session: string, state: View<'sessions'>['state']): Promise<void> {
    const seen = this.thing(this.meeting.id, 'sessions', session);
    await this.does('session:set-state', { session, state, expects: seen!.revision! });
  }

  private async steers(name: OfPoll, poll: string, more: object): Promise<void> {
    const { revision } = await until('the poll is seen', () => this.poll(poll));
    const input = { session: this.session, poll, expects: revision, ...more };
    const answer = (await this.does(name, input as never)) as { revision: number };
    if (name !== 'poll:archive')
      await until('the change is seen', () => (this.poll(poll)?.revision ?? 0) >= answer.revision, patience);
  }

  private async does<Name extends CommandName>(name: Name, input: Sent<Name>) {
    const reply = await this.lines[0]!.ask(name, input);
    if (reply.ok) return reply.data;
    throw new Error(`The desk at ${this.url} was refused ${name}: ${reply.error.message}`);
  }

  private poll(id: string): View<'polls'> | undefined {
    return this.thing(this.session, 'polls', id);
  }

  private thing<Kind extends ThingKind>(channel: string, kind: Kind, id: string): View<Kind> | undefined {
    return this.lines[0]!.state(channel, 'crew').things.get(kind)?.get(id) as View<Kind> | undefined;
  }

  private count(json: string): void {
    const { channel, hall, remote } = JSON.parse(json) as { channel: string; hall: number; remote: number };
    if (channel === this.meeting.id) this.present = hall + remote;
  }
}
