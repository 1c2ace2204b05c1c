import { setTimeout as pause } from 'node:timers/promises';
import { momentOf } from '../load/moments.ts';
import type { Desk } from './desk.ts';
import { exactnessOf } from './exactness.ts';
import type { MachineGauge } from './machine-gauge.ts';
import type { Exactness, Measures, PollMeasures, Strain } from './measures.ts';
import type { VoteReport } from './orders.ts';
import type { PhoneProcesses } from './phone-processes.ts';
import { options } from './rehearsal-meeting.ts';
import type { ServerGauge } from './server-gauge.ts';
import { lagsOf, spreadOf } from './spread.ts';

/** What all acts of a rehearsal share. */
export interface Stage {
  url: string;
  code: string;
  desk: Desk;
  phones: PhoneProcesses;
  machine: MachineGauge;
  server: ServerGauge;
  /** of the meeting, not used yet */
  polls: string[];
  /** what the closed polls have counted */
  counted: Map<string, Record<string, number>>;
  /** polls that were not closed in time */
  unclosed: string[];
}

/** Whatever has not happened after this long will not happen. */
const patienceMs = 30_000;
/** The door lets so many in each second; a little more come, as people do. */
const arrivingPerSecond = 150;

export async function arrive(
  { url, code, phones }: Stage,
  { hall, remote }: { hall: number; remote: number },
): Promise<Measures['arrival']> {
  const begun = performance.now();
  const withinMs = ((hall + remote) / arrivingPerSecond) * 1000;
  const share = (all: number, index: number) =>
    Math.floor((all * (index + 1)) / phones.count) - Math.floor((all * index) / phones.count);
  const { tookMs, queued, outside } = await phones.all('arrive', (index) => ({
    url,
    code,
    hall: share(hall, index),
    remote: share(remote, index),
    withinMs,
    patienceMs: patienceMs + 2 * withinMs,
  }));
  return { ...spreadOf(tookMs), everybodyMs: performance.now() - begun, queued, outside };
}

interface Manner {
  withinMs: number;
  changing: number;
  losing: number;
}

/** People need a while to read and think. */
export const calm: Manner = { withinMs: 10_000, changing: 0.1, losing: 0.03 };
/** "All together: now!" */
const rush: Manner = { withinMs: 1000, changing: 0, losing: 0 };
/** The Wi-Fi of the hall fails for two seconds while people vote. */
export const outage = { ...rush, withinMs: 4000, afterMs: 1500, awayMs: 2000 };

/** Opens the next poll and lets everybody vote in it. */
export async function pollAct(
  { desk, phones, polls }: Stage,
  manner: Manner,
): Promise<{ poll: string; measures: PollMeasures; confirmedAt: number[] }> {
  const poll = polls.shift()!;
  const openedAt = await desk.opens(poll);
  const { at, missed } = await phones.all('await', { moment: momentOf('open', poll), patienceMs });
  const begun = performance.now();
  const report = await phones.all('vote', {
    poll,
    options,
    ...manner,
    patienceMs: patienceMs + manner.withinMs,
  });
  const lastedMs = performance.now() - begun;
  const opened = spreadOf(at.map((each) => each - openedAt));
  return {
    poll,
    measures: { opened, missed, lastedMs, ...votesOf(report) },
    confirmedAt: report.confirmedAt,
  };
}

function votesOf({ tookMs, changes, interrupted, unanswered, refused }: VoteReport) {
  return { votes: spreadOf(tookMs), changes, interrupted, unanswered, refused };
}

/** Closes a poll and keeps what it counted. */
export async function closeAct({ desk, counted, unclosed }: Stage, poll: string): Promise<void> {
  const cells = await desk.closes(poll, patienceMs);
  if (cells) counted.set(poll, cells);
  else unclosed.push(poll);
}

/** Shows the result of a closed poll to everybody. */
export async function revealAct({ desk, phones }: Stage, poll: string): Promise<Measures['result']> {
  const shownAt = await desk.reveals(poll);
  const { at, missed } = await phones.all('await', { moment: momentOf('result', poll), patienceMs });
  return { ...spreadOf(at.map((each) => each - shownAt)), missed };
}

/** The hall is cut off, and comes back at once. */
export async function outageAct({ phones }: Stage): Promise<Measures['back']> {
  await pause(outage.afterMs);
  const { tookMs, lost } = await phones.all('lose', { awayMs: outage.awayMs, patienceMs });
  return { ...spreadOf(tookMs), lost: lost - tookMs.length };
}

/** How far the projector was behind. */
export function projectorLag({ desk }: Stage, poll: string, confirmedAt: readonly number[]) {
  return spreadOf(lagsOf(confirmedAt, desk.shown.get(poll) ?? []));
}

/** Once all phones see the same, or after so long. */
export async function compareAct(
  { phones, counted }: Stage,
  { patienceMs: settleMs }: { patienceMs: number },
): Promise<Exactness & { dropped: number }> {
  const report = await phones.all('compare', { polls: [...counted.keys()], patienceMs: settleMs });
  return { ...exactnessOf(report, counted), dropped: report.dropped };
}

/** Everybody votes within one second, while it is watched who works how hard. */
export async function rushAct(stage: Stage) {
  const { phones, machine, server } = stage;
  await phones.all('strain', {});
  machine.read();
  await server.begin();
  const act = await pollAct(stage, rush);
  const { delayMs, cpu } = await phones.all('strain', {});
  const strain: Strain = {
    delayMs: Math.max(...delayMs),
    cpu: Math.max(...cpu),
    machine: machine.read(),
    server: await server.end(),
  };
  return { ...act, strain };
}
