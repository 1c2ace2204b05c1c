import type { Output } from '@miteinander/shared/contract';
import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, receive, type StreamState } from '@miteinander/shared/wire/live-rules';
import type { Heard } from './records.ts';

const askAgainMs = 300;

interface Followed {
  channel: string;
  stream: string;
}

/** The streams somebody follows by the rules of the protocol, and everything that was heard of them. */
export class Watch {
  readonly heard: Heard[] = [];
  /** something is shown in another way than before */
  changed: () => void = () => undefined;
  private readonly states = new Map<string, StreamState>();
  private readonly wanted: Followed[] = [];

  constructor(private readonly ask: (channel: string, streams: readonly string[]) => void) {}

  add(channel: string, streams: readonly string[]): void {
    const fresh = streams.filter((stream) => !this.has(channel, stream));
    this.wanted.push(...fresh.map((stream) => ({ channel, stream })));
    if (fresh.length > 0) this.ask(channel, fresh);
  }

  /** What comes of it from now on is heard, and not looked at any more. */
  drop(channel: string, stream: string): void {
    const at = this.wanted.findIndex((each) => each.channel === channel && each.stream === stream);
    if (at >= 0) this.wanted.splice(at, 1);
    this.forget({ channel, stream });
  }

  /** After a new connection nothing is watched any more. */
  askForAll(): void {
    for (const channel of new Set(this.wanted.map((each) => each.channel))) {
      const own = this.wanted.filter((each) => each.channel === channel);
      this.ask(
        channel,
        own.map(({ stream }) => stream),
      );
    }
  }

  /** What to send for these streams: how far each of them has got. */
  subscription(channel: string, streams: readonly string[]) {
    const wanted = streams.map((stream) => {
      const { to, epoch } = this.state(channel, stream);
      return { stream, since: to, epoch };
    });
    return { channel, streams: wanted };
  }

  answered(connection: number, followed: readonly Followed[], deltas: Output<'live:subscribe'>): void {
    followed.forEach(({ channel, stream }, index) => {
      const delta = deltas[index] ?? null;
      this.heard.push({ channel, stream, connection, how: 'answer', delta });
      if (!delta) this.denied({ channel, stream });
      else if (this.has(channel, stream)) this.take(delta);
      else this.forget({ channel, stream });
    });
    this.changed();
  }

  pushed(connection: number, delta: Delta): void {
    const { channel, stream } = delta;
    this.heard.push({ channel, stream, connection, how: 'pushed', delta });
    if (!this.has(channel, stream)) return;
    if (this.take(delta) === 'subscribe') this.ask(channel, [stream]);
    else this.changed();
  }

  has(channel: string, stream: string): boolean {
    return this.wanted.some((each) => each.channel === channel && each.stream === stream);
  }

  state(channel: string, stream: string): StreamState {
    return this.states.get(nameOf({ channel, stream })) ?? emptyStream;
  }

  isAnsweredOn(connection: number): boolean {
    const answered = this.heard.filter((each) => each.how === 'answer' && each.connection === connection);
    const names = new Set(answered.map(nameOf));
    return this.wanted.every((each) => names.has(nameOf(each)));
  }

  /** The things of a kind in a stream. */
  views<View>(channel: string, stream: string, kind: string): View[] {
    return [...(this.state(channel, stream).things.get(kind)?.values() ?? [])] as View[];
  }

  /** Who sat down, left and sat down again may have been asked about in between: asks again as long as it is wanted. */
  private denied({ channel, stream }: Followed): void {
    this.states.delete(nameOf({ channel, stream }));
    if (!stream.startsWith('table:')) return;
    const again = () => this.has(channel, stream) && this.ask(channel, [stream]);
    setTimeout(again, askAgainMs).unref();
  }

  private forget(followed: Followed): void {
    this.states.delete(nameOf(followed));
    this.heard.push({ ...followed, connection: 0, how: 'dropped', delta: null });
  }

  private take(delta: Delta) {
    const name = nameOf(delta);
    const step = receive(this.states.get(name) ?? emptyStream, delta);
    if (step.do === 'apply') this.states.set(name, step.state);
    return step.do;
  }
}

function nameOf({ channel, stream }: Followed): string {
  return `${channel} ${stream}`;
}
