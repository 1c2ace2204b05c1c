import { setTimeout as pause } from 'node:timers/promises';
import { definitionOf } from '../harness/definition.ts';
import { violationsOf } from './checker/check.ts';
import { isQuiet, readRows, type Rows } from './checker/rows.ts';
import { Crowd } from './crowd.ts';
import { deskCount, type Schedule, scheduleOf } from './schedule/schedule.ts';
import { groups } from './schedule/votes.ts';
import { Strikes } from './strikes/strikes.ts';
import type { Slot } from './world/slot.ts';

export interface SeedReport {
  seed: number;
  tookMs: number;
  struck: readonly string[];
  acknowledgedVotes: number;
  violations: readonly string[];
  passed: ReadonlySet<string>;
  isSabotaged: boolean;
}

/** After the last fault, everything has to be as it should be within this time. */
const settleMs = 9000;
const lookAgainMs = 40;

/** One seed from the first to the last, on a slot that survives it. */
export async function runSeed(slot: Slot, seed: number): Promise<SeedReport> {
  const begun = performance.now();
  const schedule = scheduleOf(seed);
  await slot.server.isPrepared();
  const logBefore = slot.server.log.length;
  const crashesBefore = slot.server.crashes.length;
  const created = await slot.createMeeting(meetingOf(schedule));
  const crowd = await Crowd.gather(slot, schedule, created);
  const salts = new Salts(slot, created.id);
  const strikes = new Strikes(slot, crowd.proxies);
  const violations: string[] = [];
  try {
    await until(() => crowd.persons.every(({ isUp }) => isUp), 5000);
    strikes.plan(schedule.faults);
    const playing = crowd.play();
    await pause(schedule.endsAtMs);
    await strikes.stop();
    const isPlayed = await Promise.race([playing.then(() => true), pause(settleMs, false)]);
    if (!isPlayed) violations.push(`not everybody was answered within ${settleMs} ms`);
    const query = slot.query.bind(slot);
    await until(() => crowd.persons.every(({ open }) => open === 0), settleMs);
    if (!(await until(() => isQuiet(query, created.id), settleMs))) violations.push('some poll does not move on');
    if (process.env.DBG) for (const {record: r} of crowd.persons) { console.log(r.name, r.heard.length, r.problems); for (const c of r.commands) console.log('  ', c.name, JSON.stringify(c.input).slice(0,150), JSON.stringify(c.sendings.map(s=>[s.atMs-begun|0,s.answeredAtMs-begun|0,s.outcome])).slice(0,400)); }
    await salts.read();
    const rows = await readRows(query, created.id, salts.all);
    violations.push(
      ...violationsOf({
        persons: crowd.persons.map(({ record }) => record),
        fresh: [],
        rows,
        preparedPolls: schedule.polls.length,
        session: created.sessions[0]!.id,
        graceS: schedule.graceS,
        log: slot.server.log.slice(logBefore),
      }),
      ...slot.server.crashes.slice(crashesBefore),
    );
  } finally {
    salts.stop();
    await strikes.stop();
    await crowd.leave();
  }
  return {
    seed,
    tookMs: performance.now() - begun,
    struck: strikes.struck,
    acknowledgedVotes: crowd.persons.reduce((sum, { record }) => sum + acknowledged(record.commands), 0),
    violations,
    passed: strikes.passed,
    isSabotaged: strikes.isSabotaged,
  };
}

function acknowledged(commands: readonly { name: string; sendings: { outcome: { is: string } }[] }[]): number {
  const votes = commands.filter(({ name }) => name === 'poll:vote');
  return votes.filter(({ sendings }) => sendings.some(({ outcome }) => outcome.is === 'acknowledged')).length;
}

function meetingOf({ graceS, polls }: Schedule) {
  const moderators = Array.from({ length: deskCount }, (_, index) => `Tisch ${index + 1}`);
  const definition = definitionOf({
    streamGraceS: graceS,
    groups: groups.map((id) => ({ id, text: { de: id } })),
    moderators,
  });
  const [session] = definition.sessions;
  return { ...definition, sessions: [{ ...session!, polls }] };
}

/** Salts are deleted when a poll is archived; the checker finds ballots by them afterwards. */
class Salts {
  all: Rows['salts'] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly slot: Slot,
    private readonly meeting: string,
  ) {
    this.timer = setInterval(() => void this.read().catch(() => undefined), 120);
  }

  async read(): Promise<void> {
    const found = await this.slot.query<Rows['salts'][number]>(
      'SELECT family_id, salt FROM poll_salt WHERE meeting_id = $1',
      [this.meeting],
    );
    const known = new Set(this.all.map(({ salt }) => salt.toString('hex')));
    this.all = [...this.all, ...found.filter(({ salt }) => !known.has(salt.toString('hex')))];
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

async function until(look: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!(await look())) {
    if (performance.now() > deadline) return false;
    await pause(lookAgainMs);
  }
  return true;
}
