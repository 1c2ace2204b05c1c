import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName, Sent } from '@miteinander/shared/contract';
import { atTheirTimes } from './at-their-times.ts';
import type { Person } from './person.ts';

/** How long somebody waits for something that this can be done with; whoever leads the others, longer. */
const patienceMs = 2500;
const patienceOfLeaderMs = 8000;
const lookAgainMs = 25;
/** After a conflict they look again, like a person, but not for ever. */
const tries = 3;
const triesOfLeader = 12;
/** Until what was faster is on the screen, mostly. */
const surprisedMs = 100;

/** A command of somebody at a desk. */
export interface Steering {
  name: CommandName;
  input: Sent<CommandName>;
}

export interface Planned {
  atMs: number;
  /** expects something of long ago, so that a conflict is meant */
  isStale: boolean;
  copiesAfterMs: number[];
  persists: boolean;
  /** without it there would be nothing to do for others */
  isLeading?: boolean;
}

/**
 * Does what was planned, each at its time, whatever became of the rest. `commandFor` gives the command for it with
 * what is seen by then, or null as long as there is nothing to do it with.
 */
export async function playAtDesk<Plan extends Planned>(
  person: Person,
  plan: readonly Plan[],
  commandFor: (planned: Plan) => Steering | null,
): Promise<void> {
  await atTheirTimes(plan, async (planned) => {
    for (let left = planned.isLeading ? triesOfLeader : tries; left > 0; left -= 1) {
      if (!(await meetsConflict(person, planned, commandFor))) return;
      await pause(surprisedMs);
    }
  });
}

async function meetsConflict<Plan extends Planned>(
  person: Person,
  planned: Plan,
  commandFor: (planned: Plan) => Steering | null,
): Promise<boolean> {
  const deadline = performance.now() + (planned.isLeading ? patienceOfLeaderMs : patienceMs);
  let command = commandFor(planned);
  while (!command) {
    if (performance.now() > deadline) return false;
    await pause(lookAgainMs);
    command = commandFor(planned);
  }
  const outcome = await person.send(command.name, command.input, planned);
  return outcome.is === 'refused' && outcome.code === 'conflict' && !planned.isStale;
}

/** One of the last things that were done is taken back. */
export function undoing(pick: number, undoable: readonly string[], among = 3): Steering | null {
  const command = undoable[pick % Math.min(undoable.length, among)];
  return command === undefined ? null : { name: 'crew:undo', input: { command } };
}
