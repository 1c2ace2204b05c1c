import { randomUUID } from 'node:crypto';
import { BallotsSql } from '@miteinander/server/polls/ballots.sql';
import { intercept } from '../statements.ts';
import { wrap } from '../wrap.ts';
import { sabotaged } from './done.ts';

/** Forgets what was there: a repeated vote is counted again, a repeated command is done again. */
export function noDeduplication(): void {
  wrap(BallotsSql.prototype, 'find', async (_, find, args) => {
    const found = (await find(...args)) as { stored: unknown }[];
    if (found.some(({ stored }) => stored !== undefined)) sabotaged();
    return found.map((each) => ({ ...each, stored: undefined }));
  });
  intercept(async ({ text, values, other }, next) => {
    const result = await next();
    if (!/INSERT INTO command_log/.test(text) || result.rows.length > 0) return result;
    sabotaged();
    const [meeting, actor, , name, hash] = values;
    return other(text, [meeting, actor, randomUUID(), name, hash]);
  });
}
