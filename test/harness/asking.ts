import type { Reply } from '@miteinander/shared/wire/reply';
import type { Socket } from 'socket.io-client';

type Answered = (error: Error | null, reply?: Reply<unknown>) => void;

interface Question {
  answered: Answered;
  timer: NodeJS.Timeout;
  /** it was given to a connection; if that ends there will be no answer */
  isSent: boolean;
}

/** The commands of one client that wait for their acknowledgement; none of them outlives the client. */
export class Asking {
  private readonly open = new Set<Question>();

  constructor(
    private readonly name: string,
    private readonly socket: Socket,
  ) {
    socket.on('connect', () => {
      for (const question of this.open) question.isSent = true;
    });
    socket.on('disconnect', () => {
      for (const question of this.open)
        if (question.isSent) this.end(question, new Error(`${name} lost the connection before the answer`));
    });
  }

  /** Calls back in the very turn in which the answer arrives, or when there will be none. */
  ask(message: unknown, within: number, answered: Answered): void {
    const timer = setTimeout(() => {
      this.end(question, new Error(`${this.name} got no answer within ${within} ms`));
    }, within);
    const question = { answered, timer, isSent: this.socket.connected };
    this.open.add(question);
    const reply = (given: Reply<unknown>) => this.end(question, null, given);
    if (message === undefined) this.socket.emit('command', reply);
    else this.socket.emit('command', message, reply);
  }

  close(): void {
    for (const { timer } of this.open) clearTimeout(timer);
    this.open.clear();
  }

  private end(question: Question, error: Error | null, reply?: Reply<unknown>): void {
    if (!this.open.delete(question)) return;
    clearTimeout(question.timer);
    question.answered(error, reply);
  }
}
