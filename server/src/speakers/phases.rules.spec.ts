import { describe, expect, test } from '@jest/globals';
import type { Phase } from '@miteinander/shared/speakers/phases.contract';
import fc from 'fast-check';
import { type Course, entered, extended, planned } from './phases.rules.ts';
import { movedTo } from './podium.rules.ts';

const phase = (id: string, seconds: number | null, more: Partial<Phase> = {}): Phase => ({
  id,
  kind: 'discussion',
  title: { de: id },
  seconds,
  speakingSeconds: null,
  list: null,
  ...more,
});
const statements = phase('statements', 540);
const discussion = phase('discussion', null);
const course: Course = { phases: [statements, discussion], current: null, startedAt: null, endsAt: null };
const now = 1_800_000_000_000;
const on = entered(course, 'statements', now);

describe('[F19] the phases of a session', () => {
  test('one begins when it is entered, and ends when it was meant to', () => {
    expect(on).toEqual({ ...course, current: 'statements', startedAt: now, endsAt: now + 540_000 });
    expect(entered(on, 'discussion', now + 5)).toMatchObject({ startedAt: now + 5, endsAt: null });
  });

  test('after the last none is on, once', () => {
    const over = entered(on, null, now);
    expect(over).toEqual(course);
    expect(() => entered(over, null, now)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  test('there is no other way into a phase that is not planned', () => {
    expect(() => entered(course, 'unknown', now)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => extended(course, 30, now)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test.each([
    ['later', now + 1000, 30, now + 570_000],
    ['earlier', now + 1000, -60, now + 480_000],
    ['not before now', now + 1000, -3600, now + 1000],
    ['from now, if it is over', now + 600_000, 60, now + 660_000],
  ])('its end is moved: %s', (_, at, seconds, endsAt) => {
    expect(extended(on, seconds, at).endsAt).toBe(endsAt);
  });

  test('one without an end gets one from now', () => {
    expect(extended(entered(course, 'discussion', now), 60, now + 5000).endsAt).toBe(now + 65_000);
  });

  test.each<[string, Phase[], Partial<Course>]>([
    ['goes on among others', [discussion, statements], { current: 'statements', endsAt: now + 540_000 }],
    ['is longer', [phase('statements', 600)], { current: 'statements', endsAt: now + 600_000 }],
    ['has no end any more', [phase('statements', null)], { current: 'statements', endsAt: null }],
    ['is planned no longer', [discussion], { current: null, startedAt: null, endsAt: null }],
  ])('with another plan the one that is on %s', (_, phases, expected) => {
    expect(planned(on, phases)).toMatchObject({ phases, ...expected });
  });

  test('what a moderator added to its end stays when its length changes', () => {
    const later = extended(on, 60, now);
    expect(planned(later, [phase('statements', 550)]).endsAt).toBe(now + 610_000);
  });

  test('an end that is given to a phase in its course counts from its beginning', () => {
    expect(planned(entered(course, 'discussion', now), [phase('discussion', 60)]).endsAt).toBe(now + 60_000);
  });
});

test('however somebody on a podium is moved, everybody keeps a place of their own, and moving back restores it', () => {
  const people = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(people, fc.nat(), fc.integer({ min: 1, max: 30 }), (count, which, to) => {
      const podium = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, position: index + 1 }));
      const apply = (moved: typeof podium) =>
        podium.map((each) => moved.find(({ id }) => id === each.id) ?? each);
      const { id, position } = podium[which % count]!;
      const after = apply(movedTo(podium, id, to));
      expect(after.map((each) => each.position).toSorted((a, b) => a - b)).toEqual(
        podium.map((each) => each.position),
      );
      expect(after.find((each) => each.id === id)!.position).toBe(Math.min(to, count));
      const back = movedTo(after, id, position);
      expect(after.map((each) => back.find((moved) => moved.id === each.id) ?? each)).toEqual(podium);
    }),
  );
});
