import { isBeyondWaiting } from './checker/check.ts';
import { checkEndings } from './checker/endings.ts';
import type { Evidence } from './checker/evidence.ts';
import { isQuiet, readRows } from './checker/rows.ts';
import type { Crowd } from './crowd.ts';
import type { Strikes } from './strikes/strikes.ts';
import { comesTrue } from './waiting.ts';
import type { Salts } from './world/salts.ts';
import type { Slot } from './world/slot.ts';

/** After the last fault everything has to come to rest within this time. */
const restMs = 9000;
/** From then on everybody has to see it within this time: a heartbeat that heals a loss comes later, mostly. */
const seenMs = 4000;
/** Comparing all that everybody sees is work. */
const seenEveryMs = 200;

interface Scene {
  slot: Slot;
  crowd: Crowd;
  strikes: Strikes;
  salts: Salts;
  meeting: string;
  /** what does not change any more */
  known: Pick<Evidence, 'preparedPolls' | 'session' | 'graceS'>;
}

/** Waits until everything has come to rest and everybody has seen it; gives what there is, whether or not. */
export async function settle(
  scene: Scene,
  played: Promise<void>,
): Promise<{ evidence: Evidence; restless: string[] }> {
  const { slot, crowd, strikes, meeting, salts } = scene;
  const query = slot.query.bind(slot);
  const restless: string[] = [];
  let isPlayed = false;
  played.then(
    () => (isPlayed = true),
    (error: unknown) => restless.push(`somebody broke: ${String(error)}`),
  );
  const isAnswered = () => isPlayed && crowd.isAnswered && crowd.isUp;
  const isAtRest = async () => isAnswered() && (await isQuiet(query, meeting));
  await comesTrue(isAtRest, restMs);
  await strikes.end();
  if (!(await comesTrue(isAnswered, restMs))) restless.push(`somebody was not answered within ${restMs} ms`);
  else if (!(await comesTrue(isAtRest, restMs))) restless.push(`a poll did not move on within ${restMs} ms`);
  await salts.read();
  const evidence = async (): Promise<Evidence> => ({
    ...scene.known,
    persons: crowd.persons.map(({ record }) => record),
    fresh: crowd.newcomers.map(({ record }) => record),
    rows: await readRows(query, meeting, salts.all),
    log: slot.server.log,
  });
  const now = await evidence();
  if (isBeyondWaiting(now)) return { evidence: now, restless };
  const isSeen = async () => checkEndings(await evidence()).length === 0;
  if (await comesTrue(isSeen, seenMs, seenEveryMs)) {
    crowd.comeLate();
    if (!(await comesTrue(() => crowd.newcomers.every(({ isInformed }) => isInformed), seenMs)))
      restless.push(`a newcomer was told nothing within ${seenMs} ms`);
    await comesTrue(isSeen, seenMs, seenEveryMs);
  }
  return { evidence: await evidence(), restless };
}
