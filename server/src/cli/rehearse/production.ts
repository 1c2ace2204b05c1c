import { availableParallelism } from 'node:os';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/database.ts';
import type { CreatedMeeting } from '../../meetings/create-meeting.ts';
import { accessSecret } from '../../people/secrets.ts';
import { compareAct, type Stage } from './acts.ts';
import { bottleneckOf } from './bottleneck.ts';
import { Desk } from './desk.ts';
import { limitOf } from './estimate.ts';
import { searchLimit } from './limit.ts';
import { MachineGauge } from './machine-gauge.ts';
import { visit } from './page-visit.ts';
import { PhoneProcesses } from './phone-processes.ts';
import { createRehearsal } from './rehearsal-meeting.ts';
import type { Findings } from './report.ts';
import { ServerGauge } from './server-gauge.ts';
import { rehearse } from './story.ts';
import { verdictOf } from './verdict.ts';

export interface Production {
  database: Database;
  config: Config;
  url: string;
  attendees: number;
  /** no more phones than this are tried, and why */
  most: { phones: number; because: 'most' | 'files' };
  withLimit: boolean;
  isSameMachine: boolean;
  /** rejects when somebody wants it to end */
  stop: Promise<never>;
  say: (line: string) => void;
}

export type Produced = Omit<Findings, 'warnings'> & {
  origin: string | null;
  clockAheadMs: number;
};

/** A third of those who take part is elsewhere. */
const remoteShare = 0.35;
const browsers = 5;
const polls = 12;
const limitTimeMs = 90_000;
/** One process can be so many phones without being busy itself, if there is a processor for it. */
const phonesEach = 2000;

/** Sets everything up, rehearses, looks for the limit, and takes everything down whatever happens. */
export async function produce(production: Production): Promise<Produced> {
  const { url, attendees, most, withLimit, stop } = production;
  const meeting = await createRehearsal(production.database, polls);
  const needed = Math.ceil((withLimit ? most.phones : attendees) / phonesEach);
  const phones = new PhoneProcesses(Math.max(1, Math.min(needed, availableParallelism() - 1)));
  const desks: Desk[] = [];
  try {
    const desk = await Desk.open({ url, meeting, secrets: secretsOf(production, meeting) });
    desks.push(desk);
    const pages = await Promise.all(Array.from({ length: browsers }, () => visit(url, meeting.code)));
    const stage: Stage = {
      url,
      code: meeting.code,
      desk,
      phones,
      machine: new MachineGauge(),
      server: new ServerGauge(url, process.env['METRICS_TOKEN']),
      polls: [...meeting.sessions[0]!.polls],
      counted: new Map(),
      unclosed: [],
    };
    const played = await Promise.race([stop, play(production, stage)]);
    return { ...played, pages, origin: desk.origin, clockAheadMs: desk.clockAheadMs };
  } finally {
    await phones.end();
    for (const desk of desks) desk.close();
  }
}

async function play(production: Production, stage: Stage) {
  const { attendees, withLimit, isSameMachine, say } = production;
  const remote = Math.round(attendees * remoteShare);
  const measures = await rehearse(stage, { hall: attendees - remote, remote }, say);
  const verdict = verdictOf(measures);
  const limit = withLimit ? await limitBeyond(production, stage, measures) : null;
  // Of those who could not be served any more not everybody sees the same, but what is confirmed is counted.
  const isExact = verdict.isExact && (limit?.exactness.wrongPolls ?? 0) === 0;
  const bottleneck = bottleneckOf(measures.strain, isSameMachine);
  return { measures, verdict: { ...verdict, isExact }, bottleneck, limit };
}

async function limitBeyond(
  { attendees, most, isSameMachine, say }: Production,
  stage: Stage,
  { rush, strain }: Findings['measures'],
): Promise<Findings['limit']> {
  const from = { phones: attendees, first: rush, strain, timeMs: limitTimeMs };
  const bounds = { ...from, most: most.phones, mostBecause: most.because };
  const { steps, ended } = await searchLimit(stage, bounds, say);
  const last = steps.at(-1)!;
  const exactness = await compareAct(stage, { patienceMs: 0 });
  return { ...limitOf(steps, ended), steps, exactness, bottleneck: bottleneckOf(last.strain, isSameMachine) };
}

function secretsOf({ config }: Production, { id }: CreatedMeeting) {
  const secret = (role: 'moderator' | 'display') => accessSecret(config.appSecret, id, role, 1);
  return { moderator: secret('moderator'), display: secret('display') };
}
