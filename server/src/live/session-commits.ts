import type { Refusal } from '@miteinander/shared/wire/errors';
import { isDataError } from '../database/database-errors.ts';
import { GroupCommit } from './group-commit.ts';

/** Where something small is written. */
export interface InSession {
  meeting: string;
  session: string;
}

/** One group commit for each session that something is written to, as long as it is. */
export class SessionCommits<Item extends InSession, Result> {
  /** by meeting, then by session */
  private readonly commits = new Map<string, Map<string, GroupCommit<Item, Result>>>();

  constructor(
    private readonly flush: (where: InSession, items: readonly Item[]) => Promise<(Result | Refusal)[]>,
  ) {}

  add(item: Item): Promise<Result> {
    return this.of(item).add(item);
  }

  private of({ meeting, session }: InSession): GroupCommit<Item, Result> {
    const known = this.commits.get(meeting)?.get(session);
    if (known) return known;
    const commit = new GroupCommit({
      flush: (items: readonly Item[]) => this.flush({ meeting, session }, items),
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
