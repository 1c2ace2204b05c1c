import { type Bottleneck, bottleneckWords } from './bottleneck.ts';
import type { Ended, Limit, Step } from './estimate.ts';
import { about, grouped, seconds } from './figures.ts';
import type { Exactness, Measures } from './measures.ts';
import type { PageVisit } from './page-visit.ts';
import { bounds, type Verdict } from './verdict.ts';

export interface Findings {
  measures: Measures;
  verdict: Verdict;
  /** of the asked size, if it was not fine */
  bottleneck: Bottleneck;
  limit: (Limit & { steps: Step[]; bottleneck: Bottleneck; exactness: Exactness }) | null;
  /** what a few browsers that came at once have loaded; null where there were no pages */
  pages: (PageVisit | null)[];
  warnings: string[];
}

/** The answer, in words of somebody who has to decide whether the meeting can take place like this. */
export function reportOf(findings: Findings): string[] {
  const { measures, verdict, limit, pages, warnings } = findings;
  return [
    headline(findings),
    ...section(verdict.reasons.map((reason) => `Not fine: ${reason}.`)),
    ...section([exactness(findings), ...pageText(pages), ...details(measures)]),
    ...section(limit && limit.steps.length > 1 ? table(limit.steps) : []),
    ...section(warnings.map((warning) => `Note: ${warning}`)),
    ...section(meaning()),
  ];
}

/** "300 phones: fine. 95 of 100 votes … This machine reaches its limit at about 1,900 phones (…)." */
function headline({ measures, verdict, bottleneck, limit }: Findings): string {
  const { hall, remote, rush, result } = measures;
  const word = verdict.isExact ? verdict.word : 'NOT EXACT, do not use it and report this';
  return [
    `${grouped(hall + remote)} phones: ${word}.`,
    `When all voted within one second, 95 of 100 votes were confirmed within ${seconds(rush.votes.p95)}, the slowest after ${seconds(rush.votes.max)};`,
    `everybody saw the result within ${seconds(result.max)}.`,
    ...(verdict.word !== 'fine' && bottleneck ? [`Why: ${bottleneckWords[bottleneck]}.`] : []),
    ...(limit ? [limitText(limit)] : []),
  ].join(' ');
}

export function limitText({
  kind,
  phones,
  measured,
  ended,
  bottleneck,
}: Limit & { bottleneck: Bottleneck }): string {
  const why = bottleneck ? ` What was slow then: ${bottleneckWords[bottleneck]}.` : '';
  const upTo = `(measured up to ${grouped(measured)})`;
  if (kind === 'found') return `The limit is at about ${grouped(about(phones))} phones ${upTo}.${why}`;
  if (kind === 'estimated')
    return `The limit will be at about ${grouped(about(phones))} phones, by how the queue of votes grows ${upTo}.${why}`;
  if (measured === 0) return `Where the limit is cannot be said: ${because.strained}.`;
  return `The limit is above ${grouped(measured)} phones: ${because[ended]}.`;
}

const because: Record<Ended, string> = {
  'too much': 'more was too much',
  strained: 'with more, the program that pretends to be phones was too busy itself to judge the server',
  time: 'more were not tried in the time there was',
  most: 'more are not tried from one machine',
  files: 'more connections may not be opened from this terminal (ulimit -n)',
  skipped: 'more were not tried',
};

function exactness({ measures, verdict, limit }: Findings): string {
  const { confirmed, counted, wrongOwn, states } = limit?.exactness ?? measures.exactness;
  const figures = `${grouped(confirmed)} votes were confirmed, ${grouped(counted)} are counted`;
  if (!verdict.isExact)
    return `NOT EXACT: ${figures}; ${wrongOwn} phones show another vote of their own; phones show ${states} different states.`;
  const unknown = limit?.exactness.unknown ?? 0;
  const more = unknown > 0 ? ` (${grouped(unknown)} were never answered while it was too much)` : '';
  return `Exact: ${figures}${more}; at the end all ${grouped(measures.hall + measures.remote)} phones showed the same.`;
}

function pageText(pages: readonly (PageVisit | null)[]): string[] {
  const visits = pages.filter((visit) => visit !== null);
  const [first] = visits;
  if (!first) return [];
  const slowest = Math.max(...visits.map(({ tookMs }) => tookMs));
  return [
    `The page: ${first.files} files, ${Math.round(first.bytes / 1000)} KB unpacked; ${visits.length} browsers at once had it after ${seconds(slowest)}.`,
  ];
}

function details({ arrival, calm, rush, projector, back, hall, remote }: Measures): string[] {
  const both = `${grouped(hall)} in the hall, ${grouped(remote)} remote`;
  return [
    `Joining: ${both}; all were in after ${seconds(arrival.everybodyMs)} (the door lets 200 in at once, then 100 a second), each within ${seconds(arrival.p95)}.`,
    `Voting within 10 s: half were confirmed within ${seconds(calm.votes.p50)}, 95 of 100 within ${seconds(calm.votes.p95)}, 99 within ${seconds(calm.votes.p99)}, the slowest after ${seconds(calm.votes.max)}; ${calm.changes} changed their vote, ${calm.interrupted} lost the connection on the way and were confirmed after they came back.`,
    `All within one second: half were confirmed within ${seconds(rush.votes.p50)}, 99 of 100 within ${seconds(rush.votes.p99)}.`,
    `An opened poll was on every phone after ${seconds(calm.opened.max)}; the projector showed 95 of 100 votes within ${seconds(projector.p95)} of their confirmation.`,
    `The Wi-Fi of the hall failed while people voted: ${grouped(back.count)} phones were back and up to date ${seconds(back.max)} after it returned.`,
  ];
}

function table(steps: readonly Step[]): string[] {
  return [
    'All within one second:   phones   95 of 100   votes/s   verdict',
    ...steps.map(({ phones, p95, perSecond, word }) =>
      [
        grouped(phones).padStart(31),
        seconds(p95).padStart(12),
        grouped(perSecond).padStart(10),
        `   ${word}`,
      ].join(''),
    ),
  ];
}

function meaning(): string[] {
  return [
    `${'What the words mean'.padEnd(62)}fine up to   tight up to`,
    ...Object.values(bounds).map(({ what, fineMs, tightMs }) =>
      [what.padEnd(62), seconds(fineMs).padStart(10), seconds(tightMs).padStart(14)].join(''),
    ),
  ];
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}
