import { intercept } from '../statements.ts';
import { sabotaged } from './done.ts';

/** One statement is acknowledged, and not kept. */
export function lostStatement(): void {
  let isLost = false;
  intercept(async ({ text, values, other }, next) => {
    const result = await next();
    if (isLost || !/INSERT INTO statement/.test(text)) return result;
    isLost = true;
    sabotaged();
    await other('DELETE FROM statement WHERE id = $1', [values[0]]);
    return result;
  });
}
