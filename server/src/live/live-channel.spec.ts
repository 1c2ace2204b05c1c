import { expect, test } from '@jest/globals';
import { LiveChannel } from './live-channel.ts';

/** What a channel that was looked at when it stood at 4 answers to the revisions that it is asked about; a list is raised here before. */
function answers(...steps: readonly (number | readonly number[])[]): boolean[] {
  const live = new LiveChannel({ id: 'c', meeting: 'm', isMeeting: false });
  live.wrote(4);
  live.looked(4);
  return steps.flatMap((step) => {
    if (typeof step === 'number') return live.hasForeign(step);
    for (const revision of step) live.wrote(revision);
    return [];
  });
}

test('[L2] what this process has raised itself is nobody else’s, in whatever order it hears of it', () => {
  expect(answers([5, 6], 6, 6, [8, 7], 8, 8)).toEqual([false, false, false, false]);
});

test('[L2] what somebody else has raised is known at the second look, and once', () => {
  expect(answers([5], 6, 6, 6)).toEqual([false, true, false]);
  expect(answers([6], 6, 6, [7], 7, 7)).toEqual([false, true, false, false]);
});

test('[L2] an answer that is still on its way at the first look is waited for', () => {
  expect(answers(5, [5], 5, 5)).toEqual([false, false, false]);
});

test('[L2] what a later look has found is not forgotten', () => {
  const live = new LiveChannel({ id: 'c', meeting: 'm', isMeeting: false });
  expect(live.hasForeign(3)).toBe(false);
  live.looked(4);
  live.looked(6);
  expect([live.hasForeign(6), live.hasForeign(6)]).toEqual([false, true]);
});
