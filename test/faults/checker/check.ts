import { checkAudience } from './audience.ts';
import { checkCommands } from './commands.ts';
import { checkConduct } from './conduct.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkEffects } from './effects.ts';
import { checkEndings } from './endings.ts';
import type { Check, Evidence } from './evidence.ts';
import { checkFloor } from './floor.ts';
import { checkHistory } from './history.ts';
import { checkQuestions } from './questions.ts';
import { checkSupport } from './support.ts';
import { checkTables } from './tables.ts';
import { checkTallies } from './tallies.ts';
import { checkVotes } from './votes.ts';

/** What has to hold at the end and did hold all the time. */
const checks: Check[] = [
  checkVotes,
  checkQuestions,
  checkSupport,
  checkFloor,
  checkTables,
  checkDeadlines,
  checkTallies,
  checkCommands,
  checkEffects,
  checkHistory,
  checkAudience,
  checkConduct,
];

/** What must not be, one line each. */
export function violationsOf(evidence: Evidence): string[] {
  return [...checks, checkEndings].flatMap((check) => check(evidence));
}

/** Whether something is wrong that no waiting mends: all but how everybody ends. */
export function isBeyondWaiting(evidence: Evidence): boolean {
  return checks.some((check) => check(evidence).length > 0);
}
