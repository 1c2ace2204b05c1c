import { Random } from '../random.ts';
import { type PlannedFault, plannedFaults } from './faults.ts';
import { type PlannedFloor, plannedFloor } from './floor.ts';
import { type PlannedPoll, plannedPolls } from './polls.ts';
import { type PlannedQuestions, plannedQuestions } from './questions.ts';
import { type PlannedSteering, plannedSteering } from './steering.ts';
import { type PlannedTables, plannedTables } from './tables.ts';
import { type PlannedVoter, plannedVoters } from './votes.ts';

/** All that is going to happen in a seed; times are milliseconds after the beginning. */
export interface Schedule {
  seed: number;
  /** seconds for which remote people may still vote after the hall */
  graceS: number;
  polls: PlannedPoll[];
  voters: PlannedVoter[];
  /** one for each desk */
  desks: PlannedSteering[][];
  questions: PlannedQuestions;
  floor: PlannedFloor;
  tables: PlannedTables;
  faults: PlannedFault[];
  /** nothing is begun after this */
  endsAtMs: number;
}

/** Two desks and a display are always there; whoever else takes part is an actor of a kind of its own. */
export const deskCount = 2;

/** A pure function of the seed: the same story whenever it is told. */
export function scheduleOf(seed: number): Schedule {
  const random = new Random(seed * 7919 + 17);
  const endsAtMs = 1500;
  const graceS = random.chance(0.2) ? 1 : 0;
  const polls = plannedPolls(random);
  const voters = withinTime(plannedVoters(random, endsAtMs), polls);
  const desks = plannedSteering(random, deskCount, polls.length);
  const questions = plannedQuestions(new Random(seed * 6101 + 29), endsAtMs);
  const floor = plannedFloor(new Random(seed * 4253 + 41), endsAtMs);
  const tables = plannedTables(new Random(seed * 5279 + 53), endsAtMs);
  const faults = plannedFaults(random, { endsAtMs, voters, polls, questions, floor, tables });
  return { seed, graceS, polls, voters, desks, questions, floor, tables, faults, endsAtMs };
}

/** A short deadline that somebody has asked more time for would keep everybody waiting at the end. */
function withinTime(voters: PlannedVoter[], polls: readonly PlannedPoll[]): PlannedVoter[] {
  const isShort = polls.some(({ durationS }) => durationS !== null && durationS < 60);
  return isShort ? voters.map((voter) => ({ ...voter, asksForTimeAtMs: null })) : voters;
}
