/** How the phases of a session follow each other, as pure functions; all times by the database's clock. */
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import { Refusal } from '@miteinander/shared/wire/errors';

/** Where a session stands in its plan; milliseconds since 1970. */
export interface Course {
  phases: Phase[];
  current: string | null;
  startedAt: number | null;
  endsAt: number | null;
}

const none = { current: null, startedAt: null, endsAt: null };

/** With other phases: the one that is on goes on, and ends later or earlier by as much as it is longer or shorter. */
export function planned(course: Course, phases: Phase[]): Course {
  const [before, after] = [phaseOn(course), phases.find(({ id }) => id === course.current)];
  if (!before || !after) return { phases, ...none };
  return { ...course, phases, endsAt: endWith(course, before, after) };
}

function endWith({ startedAt, endsAt }: Course, before: Phase, after: Phase): number | null {
  if (after.seconds === null) return null;
  if (before.seconds === null || endsAt === null) return startedAt! + after.seconds * 1000;
  return endsAt + (after.seconds - before.seconds) * 1000;
}

/** In this phase from now on; null: all are over. */
export function entered(course: Course, phase: string | null, now: number): Course {
  if (phase === null) {
    if (course.current === null) throw new Refusal('conflict');
    return { ...course, ...none };
  }
  const next = course.phases.find(({ id }) => id === phase);
  if (!next) throw new Refusal('not-found');
  const endsAt = next.seconds === null ? null : now + next.seconds * 1000;
  return { ...course, current: phase, startedAt: now, endsAt };
}

/** Ends later or earlier, not before now; one that is over counts from now, and so does one that had no end. */
export function extended(course: Course, seconds: number, now: number): Course {
  if (course.current === null) throw new Refusal('not-found');
  return { ...course, endsAt: Math.max(now, Math.max(course.endsAt ?? now, now) + seconds * 1000) };
}

export function phaseOn({ phases, current }: Pick<Course, 'phases' | 'current'>): Phase | undefined {
  return phases.find(({ id }) => id === current);
}
