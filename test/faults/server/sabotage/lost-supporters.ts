import { intercept } from '../statements.ts';
import { sabotaged } from './done.ts';

/** A merge counts the people of the question alone, and loses those of what was merged into it. */
export function lostSupporters(): void {
  intercept(async ({ text, values, other }, next) => {
    if (!/UPDATE question_tally t SET n = c\.n/.test(text)) return next();
    sabotaged();
    return other(
      `UPDATE question_tally t SET revision = $2, n = (
         SELECT count(*) FROM question_support s WHERE s.question_id = t.question_id AND s.is_on)
       WHERE t.question_id = ANY ($1)`,
      values,
    );
  });
}
