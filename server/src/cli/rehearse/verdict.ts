import type { Measures, PollMeasures } from './measures.ts';
import { seconds } from './figures.ts';

export type Word = 'fine' | 'works, but tight' | 'too much';

/** Up to `fineMs` nobody minds; up to `tightMs` people wonder, and still it works. */
interface Bound {
  what: string;
  fineMs: number;
  tightMs: number;
}

/**
 * Where the words change. A second is what people wait for without losing their thread (Nielsen 1993); deltas to
 * phones are gathered for a quarter of a second, and phones that lost their network come back within one second.
 */
export const bounds = {
  calm: { what: '95 of 100 votes confirmed, when people vote within 10 s', fineMs: 500, tightMs: 2000 },
  rush: { what: '95 of 100 votes confirmed, when everybody votes within 1 s', fineMs: 1500, tightMs: 5000 },
  opened: { what: 'an opened poll on every phone', fineMs: 1500, tightMs: 5000 },
  result: { what: 'a shown result on every phone', fineMs: 1500, tightMs: 5000 },
  projector: { what: 'a confirmed vote on the projector (95 of 100)', fineMs: 1000, tightMs: 3000 },
  back: { what: 'the hall back after its Wi-Fi failed', fineMs: 5000, tightMs: 20_000 },
} as const satisfies Record<string, Bound>;

export interface Verdict {
  word: Word;
  /** false: a confirmed vote was not counted, or counted twice, or phones see different things */
  isExact: boolean;
  /** why it is not fine */
  reasons: string[];
}

interface Finding {
  word: Word;
  reason: string;
}

const words: readonly Word[] = ['fine', 'works, but tight', 'too much'];
/** More than one in a hundred unwanted ends of a connection is no bad luck any more. */
const fewDrops = 0.01;

/** What to say of a rehearsal at the asked size. */
export function verdictOf(measures: Measures): Verdict {
  const phones = measures.hall + measures.remote;
  const { exactness, arrival, result, back } = measures;
  const lost = arrival.outside + back.lost;
  const isExact = exactness.wrongPolls === 0 && exactness.wrongOwn === 0 && exactness.states <= 1;
  const findings = [
    within(bounds.calm, measures.calm.votes.p95),
    within(bounds.projector, measures.projector.p95),
    within(bounds.back, back.max),
    within(bounds.result, result.max),
    ...pollFindings(measures.rush),
    dropFinding(measures.dropped, phones),
    none('polls had no final result in time', measures.unclosed),
    none('phones did not get in or not back', lost),
    none('phones missed a poll or a result', measures.calm.missed + result.missed),
    none('votes were never answered', measures.calm.unanswered + exactness.unknown),
  ];
  return { ...worst(findings), isExact };
}

/** The same of one poll with everybody at once, as the search for the limit does it. */
export function rushVerdict(
  rush: PollMeasures,
  dropped: number,
  phones: number,
): Pick<Verdict, 'word' | 'reasons'> {
  return worst([...pollFindings(rush), dropFinding(dropped, phones)]);
}

function pollFindings(rush: PollMeasures): Finding[] {
  return [
    within(bounds.rush, rush.votes.p95),
    within(bounds.opened, rush.opened.max),
    none('phones missed a poll', rush.missed),
    none('votes were never answered', rush.unanswered),
    none(
      'votes were refused',
      Object.values(rush.refused).reduce((sum, each) => sum + each, 0),
    ),
  ];
}

function within({ what, fineMs, tightMs }: Bound, tookMs: number): Finding {
  const word = tookMs <= fineMs ? 'fine' : tookMs <= tightMs ? 'works, but tight' : 'too much';
  const bound = word === 'too much' ? tightMs : fineMs;
  return { word, reason: `${what}: ${seconds(tookMs)}, more than ${seconds(bound)}` };
}

function none(what: string, count: number): Finding {
  return { word: count === 0 ? 'fine' : 'too much', reason: `${count} ${what}` };
}

function dropFinding(dropped: number, phones: number): Finding {
  const word = dropped === 0 ? 'fine' : dropped <= phones * fewDrops ? 'works, but tight' : 'too much';
  return { word, reason: `${dropped} connections failed that nobody had cut` };
}

function worst(findings: readonly Finding[]): Pick<Verdict, 'word' | 'reasons'> {
  const severity = Math.max(...findings.map(({ word }) => words.indexOf(word)));
  return {
    word: words[severity]!,
    reasons: findings.filter(({ word }) => word !== 'fine').map(({ reason }) => reason),
  };
}
