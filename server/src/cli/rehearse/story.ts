import {
  arrive,
  calm,
  closeAct,
  compareAct,
  outage,
  outageAct,
  pollAct,
  projectorLag,
  revealAct,
  rushAct,
  type Stage,
} from './acts.ts';
import type { Measures } from './measures.ts';

/** The whole rehearsal at the asked size, from the door to the comparison of what everybody sees. */
export async function rehearse(
  stage: Stage,
  { hall, remote }: { hall: number; remote: number },
  say: (line: string) => void,
): Promise<Measures> {
  const phones = hall + remote;
  say(`${phones} phones are joining …`);
  const arrival = await arrive(stage, { hall, remote });

  say('A poll opens, its result is live on the projector: everybody votes within 10 s …');
  const first = await pollAct(stage, calm);
  await closeAct(stage, first.poll);

  say('Everybody votes within one second …');
  const second = await rushAct(stage);
  await closeAct(stage, second.poll);
  const result = await revealAct(stage, second.poll);

  say('The Wi-Fi of the hall fails for two seconds while people vote …');
  const [third, back] = await Promise.all([pollAct(stage, outage), outageAct(stage)]);
  await closeAct(stage, third.poll);
  await revealAct(stage, third.poll);

  say('Comparing what was confirmed with what was counted …');
  const { dropped, ...exactness } = await compareAct(stage, { patienceMs: 10_000 });
  return {
    hall,
    remote,
    arrival,
    calm: first.measures,
    projector: projectorLag(stage, first.poll, first.confirmedAt),
    rush: second.measures,
    result,
    back,
    exactness,
    dropped,
    unclosed: stage.unclosed.length,
    strain: second.strain,
  };
}
