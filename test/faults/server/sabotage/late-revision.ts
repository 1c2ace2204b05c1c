import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, intercept } from '../statements.ts';
import { sabotaged } from './done.ts';

const raise =
  'UPDATE channel SET revision = revision + 1 WHERE id = $1 AND meeting_id = $2 RETURNING revision';
const lateMs = 15;

/** The revision is raised after the commit of what it stands for, instead of together with it. */
export function lateRevision(): void {
  const owed = new WeakMap<Connection, (readonly unknown[])[]>();
  intercept(async ({ text, values, connection, other }, next) => {
    if (/UPDATE channel SET revision = revision \+ 1/.test(text)) {
      owed.set(connection, [...(owed.get(connection) ?? []), values]);
      return other(
        'SELECT revision + 1 AS revision FROM channel WHERE id = $1 AND meeting_id = $2 FOR NO KEY UPDATE',
        values,
      );
    }
    if (!/^\s*(COMMIT|ROLLBACK)/.test(text)) return next();
    const raises = owed.get(connection) ?? [];
    owed.delete(connection);
    const result = await next();
    if (raises.length === 0 || !/COMMIT/.test(text)) return result;
    sabotaged();
    connection.hold = pause(lateMs)
      .then(() => Promise.all(raises.map((each) => other(raise, each))))
      .catch(() => undefined);
    return result;
  });
}
