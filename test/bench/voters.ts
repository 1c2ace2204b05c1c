import { setTimeout as pause } from 'node:timers/promises';
import type { LoadSocket } from '@miteinander/server/cli/load/load-socket';
import type { Output } from '@miteinander/shared/contract';
import type { Reply } from '@miteinander/shared/wire/reply';
import { type Guest, type Hall, inHundreds } from './hall.ts';

type Answered = (reply: Reply<Output<'poll:vote'>>) => void;

const answers = ['a', 'b', 'c', 'd'];
/** How often a steady load sends what is due. */
const stepMs = 10;

/** People who vote in one poll, and change their vote, as often as they are told to. */
export class Voters {
  private readonly versions: number[];
  private next = 0;

  private constructor(
    private readonly sockets: readonly LoadSocket[],
    private readonly input: { session: string; poll: string },
  ) {
    this.versions = sockets.map(() => 0);
  }

  /** `settle` does what each of them does besides, like watching. */
  static async enter(
    hall: Hall,
    guests: readonly Guest[],
    settle?: (socket: LoadSocket, guest: Guest) => Promise<unknown>,
  ): Promise<Voters> {
    const sockets = await inHundreds(guests, async (guest) => {
      const socket = await hall.connect(guest);
      await settle?.(socket, guest);
      return socket;
    });
    return new Voters(sockets, { session: hall.session, poll: hall.polls[0]! });
  }

  /** Everybody votes once; resolves when all are acknowledged. */
  async all(): Promise<void> {
    await Promise.all(this.sockets.map((_, index) => this.vote(index)));
  }

  /**
   * So many votes a second, one person after the other, whether or not the last votes are answered yet. Gives
   * how many were acknowledged once all are answered.
   */
  async steadily(
    { perSecond, seconds }: { perSecond: number; seconds: number },
    answered: Answered = () => undefined,
  ): Promise<number> {
    const begun = performance.now();
    const open: Promise<void>[] = [];
    while (performance.now() - begun < seconds * 1000) {
      const due = Math.floor(((performance.now() - begun) / 1000) * perSecond);
      while (open.length < due) {
        open.push(this.vote(this.next, answered));
        this.next = (this.next + 1) % this.sockets.length;
      }
      await pause(stepMs);
    }
    await Promise.all(open);
    return open.length;
  }

  private async vote(index: number, answered?: Answered): Promise<void> {
    const version = (this.versions[index]! += 1);
    // Neighbours go through the answers out of step, so that a batch of votes never cancels itself out.
    const answer = answers[(version + Math.floor(index / 7)) % answers.length]!;
    const reply = await this.sockets[index]!.send('poll:vote', { ...this.input, answer, version });
    if (!reply.ok) throw new Error(`A vote was refused: ${JSON.stringify(reply.error)}`);
    answered?.(reply);
  }
}
