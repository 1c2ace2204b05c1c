import { Refusal } from '@miteinander/shared/wire/errors';
import { Injectable } from '@nestjs/common';
import type { ChannelTx } from '../live/channel-writer.ts';
import type { Answer, Call } from '../live/command-bus.ts';
import { Commands, Handles, Undoes } from '../live/decorators.ts';
import type { DoneCommand } from '../live/opposites.ts';
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
  async back(tx: ChannelTx, done: DoneCommand<Earlier, { id: string }>): Promise<void> {
    const { before, data } = done;
    const { row } = await findPlan(tx.query, data.id);
    if (Number(row.revision) !== done.revision) throw new Refusal('conflict', { current: planView(row) });
    await savePlan(tx, data.id, before.course);
    if (before.list) await setListBack(tx, data.id, { change: before.list, stampedWith: done.firstRevision });
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
      return { data: { id: session, revision: tx.revision }, before };
    });
  }
}
