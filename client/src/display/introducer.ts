import type { Connection, Credentials } from '../live/connection.ts';
import type { Keeper } from './keeper.ts';

export interface Introduction {
  /** `playing`: a meeting knows this screen; `unknown` before the server has said anything */
  state: 'unknown' | 'pairing' | 'playing';
  /** to be typed at the desk; null until the server has said it */
  code: string | null;
  /** it was paired while this page was open */
  isNew: boolean;
  /** why it has to be introduced though it was once let in: by a link that is not valid any more, or by the desk */
  reason: 'link' | 'removed' | null;
}

const askAgainAfterMs = 5_000;

/**
 * Makes a screen known to a meeting, and again whenever the server says that it is not: the screen shows a code
 * until a desk has typed it [D2]. Without a network it stays what it was.
 */
export class Introducer {
  #introduction: Introduction = { state: 'unknown', code: null, isNew: false, reason: null };
  readonly #connection: Connection;
  readonly #keeper: Keeper;
  #credentials: Credentials;
  #isAsking = false;
  readonly #listeners = new Set<() => void>();

  /** Credentials are those of the connection. */
  constructor(connection: Connection, credentials: Credentials, keeper: Keeper) {
    this.#connection = connection;
    this.#credentials = credentials;
    this.#keeper = keeper;
    connection.store.subscribe(() => this.#look());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Introduction => this.#introduction;

  #look(): void {
    const { hello } = this.#connection.store.getSnapshot();
    if (hello === null) return;
    if (hello.role === 'display') return this.#tell({ state: 'playing', code: null });
    this.#tell({ state: 'pairing' });
    if (this.#credentials.as !== 'paired') this.#startAgain('link');
    else if (hello.refused === 'revoked') this.#startAgain('removed');
    else void this.#ask(this.#credentials.token);
  }

  #startAgain(reason: 'link' | 'removed'): void {
    const isLink = reason === 'link';
    if (isLink) this.#keeper.forgetLink();
    this.#tell({ isNew: false, reason, code: null });
    this.#signIn(isLink ? this.#keeper.token() : this.#keeper.newToken());
  }

  /** Asks with this token whether a desk has typed the code, as often as the server says. */
  async #ask(token: string): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isWaiting(token)) {
      const reply = await this.#connection.send('display:ask-to-pair', { token });
      const answer = reply.ok ? reply.data : null;
      if (answer?.state === 'paired') {
        this.#tell({ isNew: true, reason: null });
        this.#signIn(token);
        break;
      }
      if (answer) this.#tell({ code: answer.code });
      await new Promise((resolve) => setTimeout(resolve, answer?.retryAfterMs ?? askAgainAfterMs));
    }
    this.#isAsking = false;
  }

  #isWaiting(token: string): boolean {
    const isOwn = this.#credentials.as === 'paired' && this.#credentials.token === token;
    return isOwn && this.#introduction.state === 'pairing';
  }

  #signIn(token: string): void {
    this.#credentials = { as: 'paired', token };
    this.#connection.signIn(this.#credentials);
  }

  #tell(change: Partial<Introduction>): void {
    const next = { ...this.#introduction, ...change };
    const keys = Object.keys(next) as (keyof Introduction)[];
    if (keys.every((key) => next[key] === this.#introduction[key])) return;
    this.#introduction = next;
    for (const listener of this.#listeners) listener();
  }
}
