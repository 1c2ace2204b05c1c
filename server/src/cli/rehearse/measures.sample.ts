import type { Measures, PollMeasures, Strain } from './measures.ts';
import { spreadOf } from './spread.ts';

/** For tests: nobody and nothing is busy. */
export function calmStrain(): Strain {
  return { delayMs: 5, cpu: 0.2, machine: 0.3, server: { liveMs: 3, readyMs: 5, cpu: 0.2 } };
}

/** For tests: a rehearsal of 300 phones to which there is nothing to say. */
export function fineMeasures(): Measures {
  return {
    hall: 195,
    remote: 105,
    arrival: { ...spreadOf([300, 900]), everybodyMs: 3100, queued: 40, outside: 0 },
    calm: poll(71),
    projector: spreadOf([60]),
    rush: poll(120),
    result: { ...spreadOf([200, 600]), missed: 0 },
    back: { ...spreadOf([900, 1700]), lost: 0 },
    exactness: { confirmed: 900, counted: 900, wrongPolls: 0, unknown: 0, wrongOwn: 0, states: 1 },
    dropped: 0,
    unclosed: 0,
    strain: calmStrain(),
  };
}

function poll(p95: number): PollMeasures {
  const votes = { count: 300, p50: 20, p95, p99: 180, max: 300 };
  const opened = spreadOf([250, 310]);
  return {
    opened,
    missed: 0,
    votes,
    lastedMs: 1100,
    changes: 29,
    interrupted: 11,
    unanswered: 0,
    refused: {},
  };
}
