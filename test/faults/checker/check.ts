import type { Evidence } from './evidence.ts';
import { checkVotes } from './votes.ts';

const checks = [checkVotes];

/** What must not be, one line each. */
export function violationsOf(evidence: Evidence): string[] {
  return checks.flatMap((check) => check(evidence));
}
