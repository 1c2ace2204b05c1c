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
import { checkTallies } from './tallies.ts';
import { checkVotes } from './votes.ts';

/** What has to hold at the end and did hold all the time. */
const checks: Check[] = [
  checkVotes,
  checkQuestions,
  checkSupport,
  checkFloor,
  checkDeadlines,
  checkTallies,
  checkCommands,
  checkEffects,
  checkHistory,
  checkAudience,
  checkConduct,
];

/** What must not be, one line each; how everybody ends is waited for, and judged by `checkEndings`. */
export function violationsOf(evidence: Evidence): string[] {
  return [...checks, checkEndings].flatMap((check) => check(evidence));
}
