import { type Moment, points, type Work } from './points.ts';
import type { Connection, Interceptor, Statement } from './statements.ts';

/** What a transaction of a channel turned out to be about; null until a statement tells. */
interface Transaction {
  work: Work | null;
}

const running = new WeakMap<Connection, Transaction>();

/** The transaction of a channel that this connection is in, if it is in one. */
export function channelTransaction(connection: Connection): Transaction | undefined {
  return running.get(connection);
}

const isRaise = (text: string) => /UPDATE channel SET revision = revision \+ 1/.test(text);

/** Passes the points of every transaction that changes live state, and of the work beside them. */
export const transactionPoints: Interceptor = async (statement, next) => {
  const { text, connection } = statement;
  if (/^\s*(COMMIT|ROLLBACK)/.test(text)) return ended(statement, next);
  if (isRaise(text)) running.set(connection, { work: null });
  if (/SELECT revision, reset_at FROM channel/.test(text)) {
    const result = await next();
    await points.pass('look:begun');
    return result;
  }
  const transaction = running.get(connection);
  const result = await next();
  if (/FROM ballot WHERE poll_id = \$1 AND voter >/.test(text)) await points.pass('recount:read');
  if (/UPDATE ballot SET attendance = NULL/.test(text)) await points.pass('ballots:stripped');
  const work = workOf(statement, transaction);
  if (transaction && work && transaction.work === null) {
    transaction.work = work;
    await passed(work, 'changed');
  }
  return result;
};

async function ended({ text, connection }: Statement, next: () => ReturnType<Interceptor>) {
  const work = running.get(connection)?.work ?? null;
  running.delete(connection);
  if (!work || !/COMMIT/.test(text)) return next();
  await passed(work, 'before-commit');
  const committing = next();
  // Whoever is killed here does not know whether it was committed.
  await Promise.all([committing, passed(work, 'committing')]);
  await passed(work, 'committed');
  return committing;
}

/** A command is known by the log, which comes before anything else it does. */
function workOf({ text, values }: Statement, transaction: Transaction | undefined): Work | null {
  if (!transaction || transaction.work) return null;
  if (/INSERT INTO command_log/.test(text)) return 'command';
  if (/INSERT INTO ballot/.test(text)) return 'votes';
  if (/INSERT INTO question_support/.test(text)) return 'support';
  if (/DELETE FROM poll_salt/.test(text)) return 'archiving';
  if (!/UPDATE poll SET state = \$2/.test(text)) return null;
  const works: Record<string, Work> = { closing: 'closing', counting: 'counting', closed: 'freezing' };
  return works[String(values[1])] ?? null;
}

async function passed(work: Work, moment: Moment): Promise<void> {
  await points.pass(`${work}:${moment}`);
}
