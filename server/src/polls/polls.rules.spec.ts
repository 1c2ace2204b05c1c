import { describe, expect, test } from '@jest/globals';
import type { PollContent, PollLife } from './poll-row.ts';
import {
  archived,
  closed,
  closing,
  due,
  extended,
  inadmissible,
  interrupted,
  opened,
  removed,
  withReveal,
} from './polls.rules.ts';

type Poll = PollLife & PollContent;

const states = ['draft', 'open', 'closing', 'counting', 'closed', 'archived', 'removed'] as const;
const now = 1_000_000;
const graceS = 20;
const at = (ms: number) => new Date(now + ms);
const frozen = { votes: 7, cells: [], byAttendance: null, byGroup: null };

function poll(state: PollLife['state'], more: Partial<Poll> = {}): Poll {
  const times = {
    opened_at: null,
    closes_at: null,
    hall_until: null,
    remote_until: null,
    due_at: null,
    closed_at: null,
  };
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
    duration_s: null,
    ...times,
    state,
    revealed: false,
    frozen: null,
    ...more,
  };
}

describe('[V5] a step is taken from one state only; from any other it is a conflict that says where the poll is', () => {
  const steps: [name: string, from: PollLife['state'], to: PollLife['state'], (poll: Poll) => PollLife][] = [
    ['opened', 'draft', 'open', (each) => opened(each, now)],
    ['removed', 'draft', 'removed', removed],
    ['extended', 'open', 'open', (each) => extended(each, now, 30)],
    ['closing', 'open', 'closing', (each) => closing(each, now, graceS)],
    ['closed', 'counting', 'closed', (each) => closed(each, frozen, now)],
    ['withReveal', 'closed', 'closed', (each) => withReveal(each, true)],
    ['archived', 'closed', 'archived', (each) => archived(each, now)],
  ];
  test.each(
    steps.flatMap(([name, from, to, step]) => states.map((state) => [name, state, from, to, step] as const)),
  )('%s from %s', (_, state, from, to, step) => {
    if (state === from) expect(step(poll(state)).state).toBe(to);
    else
      expect(() => step(poll(state))).toThrow(
        expect.objectContaining({ code: 'conflict', details: { current: { state } } }),
      );
  });
});

test.each([
  ['opened without a limit', opened(poll('draft'), now), { opened_at: at(0), closes_at: null, due_at: null }],
  [
    'opened for a minute',
    opened(poll('draft', { duration_s: 60 }), now),
    { closes_at: at(60_000), due_at: at(60_000) },
  ],
  [
    'extended',
    extended(poll('open', { closes_at: at(5000) }), now, 30),
    { closes_at: at(35_000), due_at: at(35_000) },
  ],
  [
    'extended after its deadline',
    extended(poll('open', { closes_at: at(-5000) }), now, 30),
    { closes_at: at(30_000) },
  ],
  [
    'extended without a deadline',
    extended(poll('open'), now, 30),
    { closes_at: at(30_000), due_at: at(30_000) },
  ],
  [
    'closed by hand',
    closing(poll('open', { closes_at: at(9000) }), now, graceS),
    { closes_at: at(0), hall_until: at(0), remote_until: at(20_000), due_at: at(21_000) },
  ],
  [
    'closed by hand just after its deadline, which stands',
    closing(poll('open', { closes_at: at(-900) }), now, graceS),
    { closes_at: at(-900), hall_until: at(-900), remote_until: at(19_100), due_at: at(20_100) },
  ],
  [
    'counted',
    closed(poll('counting', { due_at: at(0) }), frozen, now),
    { closed_at: at(0), due_at: null, frozen },
  ],
  ['put away', archived(poll('closed', { frozen }), now), { due_at: at(0), frozen }],
])('[V7] stored when a poll is %s', (_, life, stored) => {
  expect(life).toMatchObject(stored);
});

test.each([
  ['hidden', false],
  ['after-vote', false],
  ['after-close', true],
  ['live', true],
] as const)('[V8] with %s a poll that is closed is shown by itself: %s', (results, revealed) => {
  expect(closed(poll('counting', { results }), frozen, now).revealed).toBe(revealed);
  expect(closed(poll('counting', { results, revealed: true }), frozen, now).revealed).toBe(true);
});

describe('[V7] what is due', () => {
  test.each(states)('nothing without a time, and nothing before it: %s', (state) => {
    expect(due(poll(state), now, graceS)).toBeNull();
    expect(due(poll(state, { due_at: at(1), closes_at: at(1) }), now, graceS)).toBeNull();
  });

  test.each(states)('at its time, from %s', (state) => {
    const next = { open: 'closing', closing: 'counting' }[state as 'open'];
    expect(due(poll(state, { due_at: at(0), closes_at: at(0) }), now, graceS)?.state).toBe(next);
  });

  test('after a crash the deadline counts as it was stored, however late it is noticed; each step once', () => {
    const late = poll('open', { closes_at: at(-3_600_000), due_at: at(-3_600_000) });
    const first = due(late, now, graceS)!;
    expect(first).toMatchObject({
      hall_until: at(-3_600_000),
      remote_until: at(-3_580_000),
      due_at: at(-3_579_000),
    });
    const second = due(first, now, graceS)!;
    expect([second.state, second.due_at]).toEqual(['counting', at(0)]);
    expect(due(second, now, graceS)).toBeNull();
  });
});

describe('[V3] a vote is taken until the deadline of its attendance', () => {
  test.each<[PollLife['state'], string | null]>([
    ['draft', 'not-open'],
    ['open', null],
    ['counting', 'too-late'],
    ['closed', 'too-late'],
    ['archived', 'too-late'],
    ['removed', 'not-open'],
  ])('%s: %s', (state, refused) => {
    for (const attendance of ['hall', 'remote'] as const)
      expect(inadmissible(poll(state), attendance, now, graceS)).toBe(refused);
  });

  const running = poll('open', { closes_at: at(0), due_at: at(0) });
  test.each([
    ['deadline not noticed yet', running],
    ['closing by itself', closing(running, now, graceS)],
    ['closing by hand', closing(poll('open'), now, graceS)],
  ])('%s', (_, each) => {
    const late = (attendance: 'hall' | 'remote', ms: number) =>
      inadmissible(each, attendance, now + ms, graceS) !== null;
    expect([late('hall', 0), late('hall', 1), late('remote', 20_000), late('remote', 20_001)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('[P5] a poll that a backup caught while it ran is over at that moment, and due to be counted', () => {
  const caughtAt = now - 5000;
  test.each([
    ['open without a deadline', poll('open'), caughtAt, caughtAt],
    ['open with one to come', poll('open', { closes_at: at(9000), due_at: at(9000) }), caughtAt, caughtAt],
    ['open with one that had passed', poll('open', { closes_at: at(-9000) }), now - 9000, caughtAt],
    [
      'closing, while remote people still had time',
      poll('closing', { closes_at: at(-9000), hall_until: at(-9000), remote_until: at(9000) }),
      now - 9000,
      caughtAt,
    ],
  ])('%s', (_, running, closesAt, remoteUntil) => {
    const life = interrupted(running, caughtAt, now);
    expect(life).toMatchObject({ state: 'counting', closes_at: new Date(closesAt), due_at: new Date(now) });
    expect(life.remote_until).toEqual(new Date(remoteUntil));
    for (const attendance of ['hall', 'remote'] as const)
      expect(inadmissible(life, attendance, now - 10_000, graceS)).toBe('too-late');
  });
});
