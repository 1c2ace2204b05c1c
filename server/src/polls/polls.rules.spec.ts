import { describe, expect, test } from '@jest/globals';
import { extraMs } from './extra-time.ts';
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

type Poll = PollLife & PollContent & { grace_s: number };

const states = ['draft', 'open', 'closing', 'counting', 'closed', 'archived', 'removed'] as const;
const now = 1_000_000;
const patience = { grace_s: 20, is_extra_asked: false };
const at = (ms: number) => new Date(now + ms);
const frozen = { votes: 7, cells: [], byAttendance: null, byGroup: null };

function poll(state: PollLife['state'], more: Partial<Poll> = {}): Poll {
  const times = {
    opened_at: null,
    closes_at: null,
    hall_until: null,
    remote_until: null,
    extra_until: null,
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
    grace_s: patience.grace_s,
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
    ['closing', 'open', 'closing', (each) => closing(each, now, patience)],
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
    closing(poll('open', { closes_at: at(9000) }), now, patience),
    { closes_at: at(0), hall_until: at(0), remote_until: at(20_000), due_at: at(21_000) },
  ],
  [
    'closed by hand just after its deadline, which stands',
    closing(poll('open', { closes_at: at(-900) }), now, patience),
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
    expect(due(poll(state), now, patience)).toBeNull();
    expect(due(poll(state, { due_at: at(1), closes_at: at(1) }), now, patience)).toBeNull();
  });

  test.each(states)('at its time, from %s', (state) => {
    const next = { open: 'closing', closing: 'counting' }[state as 'open'];
    expect(due(poll(state, { due_at: at(0), closes_at: at(0) }), now, patience)?.state).toBe(next);
  });

  test('after a crash the deadline counts as it was stored, however late it is noticed; each step once', () => {
    const late = poll('open', { closes_at: at(-3_600_000), due_at: at(-3_600_000) });
    const first = due(late, now, patience)!;
    expect(first).toMatchObject({
      hall_until: at(-3_600_000),
      remote_until: at(-3_580_000),
      due_at: at(-3_579_000),
    });
    const second = due(first, now, patience)!;
    expect([second.state, second.due_at]).toEqual(['counting', at(0)]);
    expect(due(second, now, patience)).toBeNull();
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
      expect(inadmissible(poll(state), { attendance, extra_time: true }, now)).toBe(refused);
  });

  const running = poll('open', { closes_at: at(0), due_at: at(0) });
  test.each([
    ['deadline not noticed yet', running],
    ['closing by itself', closing(running, now, patience)],
    ['closing by hand', closing(poll('open'), now, patience)],
  ])('%s', (_, each) => {
    const late = (attendance: 'hall' | 'remote', ms: number) =>
      inadmissible({ ...each, grace_s: 20 }, { attendance, extra_time: false }, now + ms) !== null;
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
    expect(life.extra_until).toBeNull();
    for (const attendance of ['hall', 'remote'] as const)
      expect(inadmissible({ ...life, grace_s: 20 }, { attendance, extra_time: true }, now - 10_000)).toBe(
        'too-late',
      );
  });
});

describe('[V12] more time for those who asked for it', () => {
  const minutes = (n: number) => n * 60_000;
  const timed = (lengthMs: number, endsAt: number) =>
    poll('open', { opened_at: at(endsAt - lengthMs), closes_at: at(endsAt), due_at: at(endsAt) });
  const asked = { ...patience, is_extra_asked: true };

  test.each([
    ['five seconds', 5000, 15_000],
    ['half a minute', 30_000, 15_000],
    ['an odd number of milliseconds', 60_001, 30_001],
    ['two minutes', minutes(2), minutes(1)],
    ['four minutes', minutes(4), minutes(2)],
    ['an hour', minutes(60), minutes(2)],
  ])('of a poll of %s', (_, lengthMs, extra) => {
    expect(extraMs(timed(lengthMs, 0))).toBe(extra);
    expect(extraMs(closing(timed(lengthMs, 0), now, patience))).toBe(extra);
  });

  test.each([
    ['a draft', poll('draft')],
    ['a poll without a deadline', poll('open', { opened_at: at(-9000) })],
    ['one that was closed by hand', closing(timed(minutes(2), 1), now, asked)],
    [
      'one without a deadline that was closed by hand',
      closing(poll('open', { opened_at: at(-9000) }), now, asked),
    ],
    ['one that a backup caught', interrupted(timed(minutes(2), 1000), now - 5000, now)],
  ])('none for %s', (_, each) => {
    expect(extraMs(each)).toBe(0);
  });

  test('closing waits for them if there are any, and says the same if there are none', () => {
    const [waiting, plain] = [asked, patience].map((each) => closing(timed(minutes(2), 0), now, each));
    expect(plain).toMatchObject({ remote_until: at(20_000), extra_until: at(80_000), due_at: at(21_000) });
    expect(waiting).toEqual({ ...plain, due_at: at(81_000) });
  });

  test('it waits on for whoever asks while it is closing, once, and not after it was closed by hand', () => {
    const plain = closing(timed(minutes(2), 0), now, patience);
    const waiting = due(plain, now + 21_000, asked)!;
    expect(waiting).toEqual({ ...plain, due_at: at(81_000) });
    expect(due(waiting, now + 80_999, asked)).toBeNull();
    for (const each of [asked, patience])
      expect(due(waiting, now + 81_000, each)).toMatchObject({ state: 'counting' });
    const byHand = closing(timed(minutes(2), 1), now, patience);
    expect(due(byHand, now + 21_000, asked)).toMatchObject({ state: 'counting' });
  });

  test.each([
    ['noticed late', timed(minutes(2), 0)],
    ['closing by itself', closing(timed(minutes(2), 0), now, asked)],
    ['closed by hand after it had passed', closing(timed(minutes(2), 0), now + 900, asked)],
  ])('counts from the deadline of their attendance: %s', (_, each) => {
    const last = (attendance: 'hall' | 'remote', extra_time: boolean, ms: number) =>
      [ms, ms + 1].map((late) =>
        inadmissible({ ...each, grace_s: 20 }, { attendance, extra_time }, now + late),
      );
    expect(last('hall', true, 60_000)).toEqual([null, 'too-late']);
    expect(last('remote', true, 80_000)).toEqual([null, 'too-late']);
    expect(last('hall', false, 0)).toEqual([null, 'too-late']);
    expect(last('remote', false, 20_000)).toEqual([null, 'too-late']);
  });

  test('a poll that a backup caught while they had time ends for them, too', () => {
    const caught = interrupted(closing(timed(minutes(2), -30_000), now, asked), now - 5000, now);
    expect(caught.extra_until).toEqual(at(-5000));
  });
});
