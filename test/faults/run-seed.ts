import { setTimeout as pause } from 'node:timers/promises';
import type { CommandName } from '@miteinander/shared/contract';
import { definitionOf } from '../harness/definition.ts';
import type { PersonRecord } from './actors/records.ts';
import { violationsOf } from './checker/check.ts';
import { Crowd } from './crowd.ts';
import { chairCount } from './schedule/floor.ts';
import { moderatorCount } from './schedule/questions.ts';
import { deskCount, type Schedule, scheduleOf } from './schedule/schedule.ts';
import { hostCount, laidTables } from './schedule/tables.ts';
import { groups } from './schedule/votes.ts';
import { settle } from './settle.ts';
import { Strikes } from './strikes/strikes.ts';
import { comesTrue } from './waiting.ts';
import { Salts } from './world/salts.ts';
import type { Slot } from './world/slot.ts';

export interface SeedReport {
  seed: number;
  tookMs: number;
  /** the faults that struck, in order */
  struck: readonly string[];
  acknowledged: { votes: number; questions: number; support: number; requests: number; statements: number };
  violations: readonly string[];
  /** the points of the server that were passed */
  passed: ReadonlySet<string>;
  /** the saboteur of this server did what it is there for */
  isSabotaged: boolean;
  /** it was not played to its end */
  isBroken: boolean;
}

const comingMs = 8000;

/** One seed from beginning to end, on a slot that outlives it. */
export async function runSeed(slot: Slot, seed: number): Promise<SeedReport> {
  await slot.server.isPrepared();
  const begun = performance.now();
  const schedule = scheduleOf(seed);
  slot.server.forgetLog();
  const crashesFrom = slot.server.crashes.length;
  const created = await slot.createMeeting(meetingOf(schedule));
  const crowd = await Crowd.gather(slot, schedule, created);
  const salts = new Salts(slot, created.id);
  const strikes = new Strikes(slot, crowd.proxies);
  try {
    if (!(await comesTrue(() => crowd.isUp, comingMs))) throw new Error('Not everybody could come.');
    strikes.plan(schedule.faults);
    const played = crowd.play();
    await pause(schedule.endsAtMs);
    // Counting and putting away come later: what waits for them goes on waiting.
    await strikes.calm();
    const known = {
      preparedPolls: schedule.polls.length,
      session: created.sessions[0]!.id,
      graceS: schedule.graceS,
    };
    const { evidence, restless } = await settle(
      { slot, crowd, strikes, salts, meeting: created.id, known },
      played,
    );
    return {
      seed,
      tookMs: performance.now() - begun,
      struck: strikes.struck,
      acknowledged: {
        votes: acknowledgedOf(evidence.persons, 'poll:vote'),
        questions: acknowledgedOf(evidence.persons, 'question:ask'),
        support: acknowledgedOf(evidence.persons, 'question:support'),
        requests: acknowledgedOf(evidence.persons, 'speaker:request'),
        statements: acknowledgedOf(evidence.persons, 'table:state'),
      },
      violations: [...restless, ...slot.server.crashes.slice(crashesFrom), ...violationsOf(evidence)],
      passed: strikes.passed,
      isSabotaged: strikes.isSabotaged,
      isBroken: false,
    };
  } finally {
    salts.stop();
    await strikes.end();
    await crowd.leave();
  }
}

function acknowledgedOf(persons: readonly PersonRecord[], name: CommandName): number {
  const sent = persons.flatMap(({ commands }) => commands.filter((command) => command.name === name));
  return sent.filter(({ sendings }) => sendings.some(({ outcome }) => outcome.is === 'acknowledged')).length;
}

const phases = (['statements', 'discussion', 'audience'] as const).map((kind, index) => ({
  kind,
  title: { de: kind },
  seconds: index === 1 ? null : 600,
  speakingSeconds: null,
  // The list closes now and then.
  list: ([null, 'open', 'closed'] as const)[index]!,
}));

function meetingOf({ graceS, polls, questions }: Schedule) {
  const definition = definitionOf({
    streamGraceS: graceS,
    groups: groups.map((id) => ({ id, text: { de: id } })),
    moderators: Array.from(
      { length: deskCount + moderatorCount + chairCount + hostCount },
      (_, index) => `Tisch ${index + 1}`,
    ),
    floor: { list: 'open' },
    phases,
    questions: {
      isModerated: questions.isModerated,
      labels: [{ id: 'law', text: { de: 'Recht' }, colour: 'blue' }],
    },
  });
  const [session] = definition.sessions;
  return { ...definition, sessions: [{ ...session!, polls, tables: laidTables }] };
}
