import { describe, expect, test } from '@jest/globals';
import type { PollContent, PollLife } from './poll-row.ts';
import { closing, extended, opened, removed } from './polls.rules.ts';
import { reopened, unextended, unopened, unremoved } from './undo.rules.ts';

type Poll = PollLife & PollContent;

const now = 1_000_000;
const at = (ms: number) => new Date(now + ms);
const patience = { grace_s: 20, is_extra_asked: true };
const states = ['draft', 'open', 'closing', 'counting', 'closed', 'archived', 'removed'] as const;

function poll(more: Partial<Poll> = {}): Poll {
  const content = {
    type: 'yes-no' as const,
    question: { de: '?' },
    options: [],
    min: 1,
    max: 1,
    abstain: true,
  };
  return {
    ...content,
    results: 'hidden',
    duration_s: 60,
    state: 'draft',
    opened_at: null,
    closes_at: null,
    hall_until: null,
    remote_until: null,
    extra_until: null,
    due_at: null,
    closed_at: null,
    revealed: false,
    frozen: null,
    ...more,
  };
}

const draft = poll();
const open: Poll = { ...draft, ...opened(draft, now) };

describe('[V13] a step back leads to where the poll was', () => {
  test.each([
    ['opened', draft, unopened(open)],
    ['extended', open, unextended({ ...open, ...extended(open, now, 30) }, open.closes_at, now)],
    ['closed by hand', open, reopened({ ...open, ...closing(open, now + 9000, patience) }, open.closes_at)],
    ['removed', draft, unremoved({ ...draft, ...removed(draft) })],
  ])('%s', (_, before, after) => {
    expect({ ...before, ...after }).toEqual(before);
  });

  test('one without a deadline has none again', () => {
    const unlimited: Poll = { ...open, closes_at: null, due_at: null };
    const later: Poll = { ...unlimited, ...extended(unlimited, now, 30) };
    expect(unextended(later, null, now + 9000)).toMatchObject({ closes_at: null, due_at: null });
    const ending: Poll = { ...unlimited, ...closing(unlimited, now, patience) };
    expect(reopened(ending, null)).toMatchObject({ state: 'open', closes_at: null, due_at: null });
  });

  test('a deadline that passed while it was extended is now: votes were taken until now', () => {
    const later: Poll = { ...open, ...extended(open, now, 30) };
    expect(unextended(later, at(60_000), now + 75_000)).toMatchObject({
      closes_at: at(75_000),
      due_at: at(75_000),
    });
  });

  test.each(
    states.flatMap((state) => [
      ['opening', state, 'open', unopened] as const,
      ['extending', state, 'open', (each: PollLife) => unextended(each, null, now)] as const,
      ['closing', state, 'closing', (each: PollLife) => reopened(each, null)] as const,
      ['removing', state, 'removed', unremoved] as const,
    ]),
  )('from %s, if the poll is %s', (_, state, from, step) => {
    if (state === from) expect(() => step(poll({ state }))).not.toThrow();
    else expect(() => step(poll({ state }))).toThrow(expect.objectContaining({ code: 'conflict' }));
  });
});
