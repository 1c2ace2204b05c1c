import { arrive, closeAct, rushAct, type Stage } from './acts.ts';
import { arePhonesStrained } from './bottleneck.ts';
import type { Ended, Step } from './estimate.ts';
import { grouped } from './figures.ts';
import type { PollMeasures, Strain } from './measures.ts';
import { rushVerdict } from './verdict.ts';

const growth = 1.5;
const remoteShare = 0.35;

interface Bounds {
  /** the phones that are there already, and what their rush was like */
  phones: number;
  first: PollMeasures;
  strain: Strain;
  most: number;
  /** why there may not be more than `most` */
  mostBecause: Ended;
  timeMs: number;
}

/** Goes on with half as many phones more each time, until it is too much for somebody. */
export async function searchLimit(
  stage: Stage,
  { phones, first, strain: firstStrain, most, mostBecause, timeMs }: Bounds,
  say: (line: string) => void,
): Promise<{ steps: Step[]; ended: Ended }> {
  const end = performance.now() + timeMs;
  const steps = [stepOf(phones, first, firstStrain)];
  for (let count = phones; ;) {
    const last = steps.at(-1)!;
    if (last.word === 'too much')
      return { steps, ended: arePhonesStrained(last.strain) ? 'strained' : 'too much' };
    if (count >= most) return { steps, ended: mostBecause };
    if (stage.polls.length === 0 || performance.now() > end) return { steps, ended: 'time' };
    const next = Math.min(most, Math.ceil(count * growth));
    say(`Looking for the limit: ${grouped(next)} phones, everybody votes within one second …`);
    const remote = Math.round((next - count) * remoteShare);
    const { outside } = await arrive(stage, { hall: next - count - remote, remote });
    count = next - outside;
    const { poll, measures, strain } = await rushAct(stage);
    steps.push(stepOf(count, measures, strain));
    await closeAct(stage, poll);
  }
}

function stepOf(phones: number, rushed: PollMeasures, strain: Strain): Step {
  return {
    phones,
    ...rushVerdict(rushed, 0, phones),
    p95: rushed.votes.p95,
    perSecond: Math.round((rushed.votes.count / rushed.lastedMs) * 1000),
    strain,
  };
}
