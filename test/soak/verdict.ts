import { type Slope, slopeOf } from './slope.ts';
import type { Sample } from './sampler.ts';
import { mostFilesMore, type Outcome } from './soak.ts';

/** `fine`; `grows`: memory does; `leaks`: connections stay; `wrong`: a vote; `unclear`: too short to tell. */
export type Word = 'fine' | 'grows' | 'leaks' | 'wrong' | 'unclear';

export interface Growth {
  /** MB an hour */
  rss: Slope | null;
  heap: Slope | null;
}

export interface Verdict {
  word: Word;
  reasons: string[];
  growth: Growth;
}

/**
 * In two days of eight hours 10 MB an hour are 160 MB: more than that somebody would have to look after. What the
 * system gives to a process goes up and down for reasons of its own, so it may grow more before it means something.
 */
export const mostMbPerHour = { heap: 10, rss: 60 };
/** What is loaded, compiled and cached on the first occasion is no growth: so much of the time is left out, in seconds. */
const warmUp = { share: 0.3, atLeast: 120 };
/** Growth over less than this cannot be told from warming up. */
const leastWindowS = 300;

export function verdictOf(outcome: Outcome): Verdict {
  const growth = growthOf(outcome.samples);
  const more = outcome.files.after - outcome.files.before;
  const errors = Object.entries(outcome.errors);
  const found: [Word, boolean, string][] = [
    ['wrong', outcome.wrongPolls > 0, `${outcome.wrongPolls} polls were not counted as confirmed`],
    ['wrong', errors.length > 0, errors.map(([what, count]) => `${count} times ${what}`).join(', ')],
    ['leaks', outcome.stillPresent > 0, `${outcome.stillPresent} people still there after all had left`],
    ['leaks', more > mostFilesMore, `${more} more open files than before`],
    [
      'grows',
      grows(growth.heap, mostMbPerHour.heap),
      `the heap grows by more than ${mostMbPerHour.heap} MB/h`,
    ],
    ['grows', grows(growth.rss, mostMbPerHour.rss), `RSS grows by more than ${mostMbPerHour.rss} MB/h`],
    ['unclear', isUnclear(growth), 'too short to tell whether memory grows'],
  ];
  const applying = found.filter(([, applies]) => applies);
  return { word: applying[0]?.[0] ?? 'fine', reasons: applying.map(([, , reason]) => reason), growth };
}

/** For sure, or nearly: also the least that it may be is too much. */
function grows(slope: Slope | null, most: number): boolean {
  return slope !== null && slope.least > most;
}

function isUnclear({ heap, rss }: Growth): boolean {
  const [slope, most] = heap ? [heap, mostMbPerHour.heap] : [rss, mostMbPerHour.rss];
  return slope === null || (slope.least <= most && slope.most > most);
}

function growthOf(samples: readonly Sample[]): Growth {
  const lasted = samples.at(-1)?.at ?? 0;
  const from = Math.max(warmUp.atLeast, lasted * warmUp.share);
  const warm = lasted - from < leastWindowS ? [] : samples.filter(({ at }) => at >= from);
  const slope = (of: (sample: Sample) => number | null) =>
    slopeOf(
      warm.flatMap((sample) => {
        const y = of(sample);
        return y === null ? [] : [{ x: sample.at / 3600, y }];
      }),
    );
  return { rss: slope(({ rssMb }) => rssMb), heap: slope(({ heapMb }) => heapMb) };
}
