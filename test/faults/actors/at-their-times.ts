import { setTimeout as pause } from 'node:timers/promises';

/** Does what was planned, each at its time, whatever became of the rest. */
export async function atTheirTimes<Plan extends { atMs: number }>(
  plan: readonly Plan[],
  act: (planned: Plan) => Promise<void>,
): Promise<void> {
  await Promise.all(
    plan.map(async (planned) => {
      await pause(planned.atMs);
      await act(planned);
    }),
  );
}
