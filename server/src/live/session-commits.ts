import type { Refusal } from '@miteinander/shared/wire/errors';
import { isDataError } from '../database/database-errors.ts';
import { GroupCommit } from './group-commit.ts';

/** Where something small is written. */
export interface InSession {
  meeting: string;
  session: string;
}

type Flush<Item, Result> = (items: readonly Item[]) => Promise<(Result | Refusal)[]>;

/**
 * One group commit for each session that something is written to, as long as it is. What writes there is made with
 * it, and whatever it remembers is forgotten with it.
 */
export class SessionCommits<Item extends InSession, Result> {
  /** by meeting, then by session */
  private readonly commits = new Map<string, Map<string, GroupCommit<Item, Result>>>();

  constructor(private readonly flushOf: (where: InSession) => Flush<Item, Result>) {}

  add(item: Item): Promise<Result> {
    return this.of(item).add(item);
  }

  private of({ meeting, session }: InSession): GroupCommit<Item, Result> {
    const known = this.commits.get(meeting)?.get(session);
    if (known) return known;
    const commit = new GroupCommit({
      flush: this.flushOf({ meeting, session }),
      isWorthSplitting: isDataError,
      onIdle: () => this.forget(meeting, session),
    });
    const sessions = this.commits.get(meeting) ?? new Map<string, GroupCommit<Item, Result>>();
    this.commits.set(meeting, sessions.set(session, commit));
    return commit;
  }

  private forget(meeting: string, session: string): void {
    const sessions = this.commits.get(meeting);
    sessions?.delete(session);
    if (sessions?.size === 0) this.commits.delete(meeting);
  }
}
