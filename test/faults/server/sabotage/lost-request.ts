import { intercept } from '../statements.ts';
import { sabotaged } from './done.ts';

/** Every third time that something becomes of a wish to speak it is acknowledged, and not kept. */
export function lostRequest(): void {
  let count = 0;
  intercept(async ({ text, values, other }, next) => {
    const result = await next();
    if (!/INSERT INTO speaker_request/.test(text) || (count += 1) % 3 > 0) return result;
    sabotaged();
    const [{ id }] = JSON.parse(values[0] as string) as [{ id: string }];
    await other('DELETE FROM speaker_request WHERE id = $1', [id]);
    return result;
  });
}
