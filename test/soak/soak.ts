import { setTimeout as pause } from 'node:timers/promises';
import type { CreatedMeeting } from '@miteinander/server/meetings/create-meeting';
import { until } from '../harness/until.ts';
import { Audience } from './audience.ts';
import { Crew } from './crew.ts';
import { sampleOf } from './process-sample.ts';
import { type Sample, Sampler } from './sampler.ts';

export interface Wanted {
  url: string;
  pid: number;
  meeting: CreatedMeeting;
  attendees: number;
  seconds: number;
  everySeconds: number;
  /** takes each sample */
  seen?: (sample: Sample) => void;
}

/** What a soak has found out; what it means is said by `verdict.ts`. */
export interface Outcome {
  attendees: number;
  seconds: number;
  samples: Sample[];
  polls: number;
  /** polls whose result was not what was confirmed */
  wrongPolls: number;
  votes: number;
  /** how often what went wrong */
  errors: Record<string, number>;
  joined: number;
  left: number;
  reconnected: number;
  files: { before: number; after: number };
  /** people that the server still counts as present after all have left */
  stillPresent: number;
}

/** The pools to the database may hold so many, and close them when they like. */
export const mostFilesMore = 21;

const votingMs = 8000;
const pollEveryMs = 20_000;
const pollsPerSession = 6;
const goneWithinMs = 60_000;

/** Runs a meeting for so long and looks at the server all the time. */
export async function soak(wanted: Wanted): Promise<Outcome> {
  const { url, pid, meeting, attendees } = wanted;
  const before = (await sampleOf(pid)).files;
  const crew = new Crew(url, meeting);
  const audience = new Audience({ url, code: meeting.code, size: attendees });
  const told = () => ({ phones: audience.size, votes: audience.votes, errors: audience.errorCount });
  const sampler = new Sampler({ pid, url, ask: () => crew.roundTrip(), tell: told });
  const stop = new AbortController();
  try {
    await crew.open();
    await audience.come(attendees, (attendees / 100) * 1000);
    const watching = watch(sampler, wanted, stop.signal);
    const turning = turnOver(audience, attendees, stop.signal);
    const counted = await meet(crew, audience, wanted.seconds);
    stop.abort();
    await Promise.all([watching, turning]);
    await audience.disperse();
    await until('nobody is there any more', () => crew.present === 0, { within: goneWithinMs }).catch(
      () => null,
    );
    const { present } = crew;
    crew.close();
    const after = await settledFiles(pid, before);
    const { votes, errors, joined, left, reconnected } = audience;
    return {
      attendees,
      seconds: wanted.seconds,
      samples: sampler.samples,
      ...counted,
      votes,
      errors,
      joined,
      left,
      reconnected,
      files: { before, after },
      stillPresent: present,
    };
  } finally {
    stop.abort();
    audience.close();
    crew.close();
  }
}

/** Poll after poll, and after some of them the next session. */
async function meet(
  crew: Crew,
  audience: Audience,
  seconds: number,
): Promise<{ polls: number; wrongPolls: number }> {
  const end = performance.now() + seconds * 1000;
  const counted = { polls: 0, wrongPolls: 0 };
  while (performance.now() < end) {
    const begun = performance.now();
    const poll = await crew.asks(`Question ${counted.polls + 1}`);
    const voting = audience.vote(poll, votingMs);
    // Every third time the hall's network fails while people vote.
    if (counted.polls % 3 === 2) await audience.vanish(0.2);
    const confirmed = await voting;
    const cells = await crew.closes(poll);
    counted.polls += 1;
    if (!areEqual(confirmed, cells)) counted.wrongPolls += 1;
    await crew.hides(poll);
    await crew.archives(poll);
    if (counted.polls % pollsPerSession === 0) await audience.moveTo(() => crew.goesOn());
    await pause(Math.max(0, Math.min(begun + pollEveryMs, end) - performance.now()));
  }
  return counted;
}

/** People come and go all the time: about one in a hundred every two seconds. */
async function turnOver(audience: Audience, attendees: number, signal: AbortSignal): Promise<void> {
  while (await waited(2000, signal)) await audience.turnOver(Math.ceil(attendees / 100));
}

async function watch(sampler: Sampler, { everySeconds, seen }: Wanted, signal: AbortSignal): Promise<void> {
  do {
    const sample = await sampler.look();
    seen?.(sample);
  } while (await waited(everySeconds * 1000, signal));
}

/** False if it is over. */
function waited(timeMs: number, signal: AbortSignal): Promise<boolean> {
  return pause(timeMs, true, { signal }).catch(() => false);
}

/** That a phone has vanished is noticed after a while. */
async function settledFiles(pid: number, before: number): Promise<number> {
  const look = async () => (await sampleOf(pid)).files <= before + mostFilesMore;
  await until('all connections are closed', look, { within: goneWithinMs + 15_000 }).catch(() => null);
  return (await sampleOf(pid)).files;
}

function areEqual(left: Record<string, number>, right: Record<string, number>): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => (left[key] ?? 0) === (right[key] ?? 0));
}
