import { play } from './campaign.ts';
import type { SeedReport } from './run-seed.ts';
import { oftenPassed, pointNames } from './server/points.ts';
import type { Wish } from './wish.ts';

/**
 * After so many seeds every point of the server must have been passed, and after so many those that are passed often:
 * on a busy machine a handful may come to nothing.
 */
const seedsForAll = 100;
const seedsForOften = 10;
const mostShown = 12;

/** Plays the seeds against the server as it is. True if nothing was found. */
export async function proveServer({ first, seeds, parallel }: Wish): Promise<boolean> {
  const begun = performance.now();
  const reports: SeedReport[] = [];
  await play({
    seeds: Array.from({ length: seeds }, (_, index) => first + index),
    parallel,
    done: (report) => {
      reports.push(report);
      console.log(lineOf(report));
      if (report.violations.length > 0) console.log(failureOf(report));
    },
  });
  const missing = missingPoints(reports);
  if (missing.length > 0)
    console.log(`Nothing ever passed ${missing.join(', ')}: what strikes there tests nothing.`);
  console.log(summaryOf(reports, performance.now() - begun));
  return missing.length === 0 && reports.every(({ violations }) => violations.length === 0);
}

export function lineOf({ seed, tookMs, struck, acknowledged, violations }: SeedReport): string {
  const verdict = violations.length === 0 ? 'ok' : `${violations.length} VIOLATIONS`;
  const columns = [`seed ${`${seed}`.padStart(5)}`, seconds(tookMs), figuresOf(acknowledged)];
  return `${columns.join('  ')}  ${verdict.padEnd(4)}  ${struck.join(', ')}`;
}

function figuresOf({ votes, questions, support, requests, statements }: SeedReport['acknowledged']): string {
  return `${votes} votes, ${questions} questions, ${support} times support, ${requests} to speak, ${statements} statements`;
}

function failureOf({ seed, violations }: SeedReport): string {
  const shown = violations.slice(0, mostShown).map((violation) => `    ${violation}`);
  const more = violations.length - shown.length;
  const lines = [
    `  npm run faults -- --seed ${seed}`,
    ...shown,
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
  return lines.join('\n');
}

function missingPoints(reports: readonly SeedReport[]): string[] {
  const passed = new Set(reports.flatMap((report) => [...report.passed]));
  if (reports.length < seedsForOften) return [];
  const needed = reports.length >= seedsForAll ? pointNames : pointNames.filter(oftenPassed);
  return needed.filter((point) => !passed.has(point));
}

function summaryOf(reports: readonly SeedReport[], tookMs: number): string {
  const failed = reports.filter(({ violations }) => violations.length > 0).map(({ seed }) => seed);
  const sum = (of: keyof SeedReport['acknowledged']) =>
    reports.reduce((total, { acknowledged }) => total + acknowledged[of], 0);
  const figures = {
    votes: sum('votes'),
    questions: sum('questions'),
    support: sum('support'),
    requests: sum('requests'),
    statements: sum('statements'),
  };
  const faults = reports.reduce((total, { struck }) => total + struck.length, 0);
  const verdict =
    failed.length === 0 ? 'nothing found' : `${failed.length} seeds failed: ${failed.join(', ')}`;
  return `${reports.length} seeds in ${seconds(tookMs).trim()}, ${faults} faults, acknowledged ${figuresOf(figures)}: ${verdict}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(5)} s`;
}
