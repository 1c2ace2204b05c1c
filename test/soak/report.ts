import type { Sample } from './sampler.ts';
import type { Slope } from './slope.ts';
import { mostFilesMore, type Outcome } from './soak.ts';
import { mostMbPerHour, type Verdict } from './verdict.ts';

const columns: [title: string, of: (sample: Sample) => number | null, digits: number][] = [
  ['s', ({ at }) => at, 0],
  ['RSS MB', ({ rssMb }) => rssMb, 1],
  ['heap MB', ({ heapMb }) => heapMb, 1],
  ['files', ({ files }) => files, 0],
  ['CPU %', ({ cpu }) => cpu * 100, 0],
  ['loop p99 ms', ({ loopDelayMs }) => loopDelayMs, 1],
  ['answer ms', ({ roundTripMs }) => roundTripMs, 1],
  ['phones', ({ phones }) => phones, 0],
  ['votes', ({ votes }) => votes, 0],
  ['errors', ({ errors }) => errors, 0],
];
const width = 12;

export const tableHead = () => columns.map(([title]) => title.padStart(width)).join('');

/** One line: the medians of a minute, and of what adds up the last. */
export function tableRow(samples: readonly Sample[]): string {
  const adds = new Set(['s', 'phones', 'votes', 'errors']);
  return columns
    .map(([title, of, digits]) => {
      const values = samples.flatMap((sample) => of(sample) ?? []);
      const value = adds.has(title) ? values.at(-1) : percentile(values, 50);
      return (value === undefined ? '-' : value.toFixed(digits)).padStart(width);
    })
    .join('');
}

export function summary(outcome: Outcome, { word, reasons, growth }: Verdict): string[] {
  const { samples, files } = outcome;
  const answers = samples.map(({ roundTripMs }) => roundTripMs);
  const delays = samples.flatMap(({ loopDelayMs }) => loopDelayMs ?? []);
  return [
    `${word}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`,
    '',
    `memory     RSS ${slopeText(growth.rss)}, heap ${slopeText(growth.heap)}, without the first minutes (most: RSS ${mostMbPerHour.rss}, heap ${mostMbPerHour.heap})`,
    `files      ${files.before} before, ${files.after} after all had left (allowed: ${mostFilesMore} more, the pools to the database)`,
    `loop       p99 of ${delays.length > 0 ? `${percentile(delays, 99)!.toFixed(1)} ms` : '- (the server does not tell)'}; a light command half within ${percentile(answers, 50)!.toFixed(1)} ms, 99 of 100 within ${percentile(answers, 99)!.toFixed(1)} ms`,
    `votes      ${outcome.votes} confirmed in ${outcome.polls} polls, ${outcome.wrongPolls} of them counted wrongly`,
    `people     ${outcome.attendees} at a time; ${outcome.joined} joined, ${outcome.left} left, ${outcome.reconnected} reconnections; ${outcome.stillPresent} still there at the end`,
  ];
}

function slopeText(slope: Slope | null): string {
  if (!slope) return '-';
  const [median, least, most] = [slope.median, slope.least, slope.most].map((value) => value.toFixed(1));
  return `${median} MB/h (${least} to ${most})`;
}

/** By the nearest rank; undefined of nothing. */
function percentile(values: readonly number[], percent: number): number | undefined {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
