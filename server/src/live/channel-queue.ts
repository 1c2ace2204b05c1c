import { Refusal } from '@miteinander/shared/wire/errors';

const waitMs = 2000;
const most = 200;

interface Line {
  isHeld: boolean;
  waiting: (() => void)[];
}

/**
 * One transaction at a time per channel and process. Whoever writes stands in line here, before taking a
 * connection, so that a hot channel never holds more than one; a wait over two seconds is answered `busy`.
 */
export class ChannelQueue {
  private readonly lines = new Map<string, Line>();

  /** Resolves when it is our turn; the result ends the turn. */
  async enter(channel: string): Promise<() => void> {
    const line = this.lines.get(channel) ?? { isHeld: false, waiting: [] };
    this.lines.set(channel, line);
    if (line.isHeld) await this.wait(line);
    line.isHeld = true;
    return () => this.leave(channel, line);
  }

  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  private wait(line: Line): Promise<void> {
    if (line.waiting.length >= most) throw new Refusal('busy', { retryAfterMs: 500 });
    return new Promise((resolve, reject) => {
      const called = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(called), 1);
        reject(new Refusal('busy', { retryAfterMs: 500 }));
      }, waitMs);
      line.waiting.push(called);
    });
  }

  // The turn is handed over without becoming free, so that nobody can slip in between.
  private leave(channel: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) return next();
    line.isHeld = false;
    this.lines.delete(channel);
  }
}
