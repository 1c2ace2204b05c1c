import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand, Undone } from '../live/opposites.ts';
import type { Query } from '../database/query.ts';
import { personsOnList } from './floor.sql.ts';
import { type ListChange, setList, setListBack } from './list-of-phase.ts';
import { type Course, entered, extended, phaseOn, planned } from './phases.rules.ts';
import { courseOf, findPlan, planView, savePlan } from './plans.sql.ts';

/** How it was before a command. */
interface Earlier {
  course: Course;
  list: ListChange | null;
  revision: number;
}

type OfPlan = Call<'phase:plan' | 'phase:enter' | 'phase:extend'>;

/** Steering a session through its phases. */
@Injectable()
@Commands()
export class PhasesCommands {
  @Handles('phase:plan')
  plan(call: Call<'phase:plan'>): Answer<'phase:plan'> {
    return this.steer(call, (course) => planned(course, call.input.phases));
  }

  @Handles('phase:enter')
  enter(call: Call<'phase:enter'>): Answer<'phase:enter'> {
    return this.steer(call, (course, now) => entered(course, call.input.phase, now), setList);
  }

  @Handles('phase:extend')
  extend(call: Call<'phase:extend'>): Answer<'phase:extend'> {
    return this.steer(call, (course, now) => extended(course, call.input.seconds, now));
  }

  @Undoes(['phase:plan', 'phase:enter', 'phase:extend'])
  async back(tx: ChannelTx, done: DoneCommand<Earlier, { id: string }>): Promise<Undone> {
    const { before, data } = done;
    const { row } = await findPlan(tx.query, data.id);
    if (Number(row.revision) !== done.revision) throw new Refusal('conflict', { current: planView(row) });
    await savePlan(tx, data.id, before.course);
    if (before.list) await setListBack(tx, data.id, { change: before.list, stampedWith: done.firstRevision });
    return { persons: await personsToTell(tx.query, data.id, courseOf(row), before.course) };
  }

  private steer(
    { input: { session, expects }, write }: OfPlan,
    next: (course: Course, now: number) => Course,
    list: typeof setList = () => Promise.resolve(null),
  ) {
    return write([session], async (tx) => {
      const { row, now } = await findPlan(tx.query, session);
      if (Number(row.revision) !== expects) throw new Refusal('conflict', { current: planView(row) });
      const course = next(courseOf(row), now);
      await savePlan(tx, session, course);
      const before: Earlier = {
        course: courseOf(row),
        list: await list(tx, session, phaseOn(course)?.list ?? null),
        revision: expects,
      };
      const persons = await personsToTell(tx.query, session, before.course, course);
      return { data: { id: session, revision: tx.revision }, before, persons };
    });
  }
}

/** How long somebody will wait follows from how long those ahead may speak. */
async function personsToTell(
  query: Query,
  session: string,
  before: Course,
  after: Course,
): Promise<string[]> {
  const isAsBefore = phaseOn(before)?.speakingSeconds === phaseOn(after)?.speakingSeconds;
  return isAsBefore ? [] : personsOnList(query, session);
}
