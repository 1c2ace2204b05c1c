import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { streamOf } from '../live/stream-name.ts';
import type { PollRow } from './poll-row.ts';
import { presentPoll, presentResult, type ResultRow, visibility } from './polls.presenter.ts';

const id = '0b6e8b8e-33a3-4c2c-9b5b-0d8f5ad7f1aa';
const other = '0b6e8b8e-33a3-4c2c-9b5b-0d8f5ad7f1ab';
const streams = ['crew', 'attendee', 'display', `voted:${id}`, `voted:${other}`].map(streamOf);
const states = ['draft', 'open', 'closing', 'counting', 'closed', 'archived', 'removed'] as const;
const policies = ['hidden', 'after-vote', 'after-close', 'live'] as const;
const running = ['open', 'closing', 'counting'];
const options = [
  { id: 'a', text: { de: 'A' } },
  { id: 'b', text: { de: 'B' } },
];

function pollRow(more: Partial<PollRow>): PollRow {
  const times = {
    opened_at: null,
    closes_at: null,
    hall_until: null,
    remote_until: null,
    extra_until: null,
    due_at: null,
    closed_at: null,
  };
  const ids = { id, meeting_id: 'secret-m', session_id: 'secret-s', family_id: 'secret-f', revision: '4711' };
  const content = { type: 'single' as const, question: { de: '?' }, options, min: 1, max: 1, abstain: true };
  return {
    ...ids,
    ...content,
    ...times,
    state: 'open',
    results: 'hidden',
    duration_s: 4712,
    round: 1,
    position: 1,
    revealed: false,
    frozen: null,
    ...more,
  };
}

/** A result with cells by key, or frozen ones if the poll is closed; the sentinel 8881 is a count of a cell. */
function resultRow(more: Partial<PollRow>, votes = 12): ResultRow {
  const cells: [string, number][] = [
    ['a', 8881],
    ['b', 8881],
    ['abstain', 8881],
  ];
  const split = { parts: [{ key: 'hall', votes: 6, cells }], hidden: 0 };
  const isFrozen = more.state === 'closed' || more.state === 'archived' || more.state === 'removed';
  const frozen = isFrozen ? { votes, cells, byAttendance: split, byGroup: null } : null;
  return {
    poll: pollRow({ frozen, ...more }),
    votes,
    cells: new Map(cells),
    turnout: { hall: 9, remote: 3 },
  };
}

const rows = fc
  .record({
    state: fc.constantFrom(...states),
    results: fc.constantFrom(...policies),
    revealed: fc.boolean(),
    votes: fc.nat(9),
  })
  .map(({ votes, ...more }) => resultRow(more, votes));

describe('[V8] who sees how much', () => {
  /** crew, attendees and displays, those who voted in it; r results, t turnout, c count, - nothing */
  test.each<[string, (typeof policies)[number], boolean, string]>([
    ['running', 'hidden', false, 'tt-'],
    ['running', 'after-vote', false, 'rcr'],
    ['running', 'after-close', false, 'tt-'],
    ['running', 'live', false, 'rr-'],
    ['closed', 'hidden', false, 'rt-'],
    ['closed', 'hidden', true, 'rr-'],
    ['closed', 'after-vote', false, 'rtr'],
    ['closed', 'after-vote', true, 'rrr'],
    ['closed', 'after-close', true, 'rr-'],
    ['closed', 'live', true, 'rr-'],
    ['closed', 'live', false, 'rt-'],
    ['unseen', 'live', true, '---'],
    ['unseen', 'after-vote', true, '---'],
  ])('%s, %s, revealed %s: %s', (when, results, revealed, seen) => {
    const inState = { running, closed: ['closed'], unseen: ['draft', 'archived', 'removed'] }[
      when
    ] as PollRow['state'][];
    const [crew, everybody, voted] = seen;
    for (const state of inState) {
      const letters = streams.map(
        (stream) => (visibility(pollRow({ state, results, revealed }), stream) ?? '-')[0],
      );
      expect([state, letters.join('')]).toEqual([state, [crew, everybody, everybody, voted, '-'].join('')]);
    }
  });

  test('what stands beside the page carries neither polls nor results', () => {
    const beside = ['questions', 'support', `table:${other}`].map(streamOf);
    for (const stream of beside)
      expect([presentPoll(pollRow({ state: 'open' }), stream), presentResult(resultRow({}), stream)]).toEqual(
        [null, null],
      );
  });

  test('while a poll runs a stream sees cells or turnout, never both, and no split', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...streams), (row, stream) => {
        const view = presentResult(row, stream);
        if (!view || !running.includes(row.poll.state)) return;
        expect(view.cells === null || view.turnout === null).toBe(true);
        expect([view.byAttendance, view.byGroup, view.final]).toEqual([null, null, false]);
      }),
    );
  });

  test('[P3] where no result may be seen, no count of a cell is in a view, whatever its key', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...streams), (row, stream) => {
        const isSeen = visibility(row.poll, stream) === 'results' && row.votes >= 5;
        expect(JSON.stringify(presentResult(row, stream) ?? '').includes('8881')).toBe(isSeen);
      }),
    );
  });
});

describe('[P3] what belongs to the crew', () => {
  test('drafts are shown to the crew alone, and what was put away or taken out to nobody', () => {
    for (const state of states) {
      const seen = streams
        .filter((stream) => presentPoll(pollRow({ state }), stream))
        .map(({ kind }) => kind);
      const expected = { draft: ['crew'], archived: [], removed: [] }[state as 'draft'] ?? [
        'crew',
        'attendee',
        'display',
      ];
      expect([state, seen]).toEqual([state, expected]);
    }
  });

  test('revision, family and duration reach the crew and nobody else; meeting and session are in no view', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...streams), (row, stream) => {
        const json = JSON.stringify([presentPoll(row.poll, stream), presentResult(row, stream)]);
        const isCrew = stream.kind === 'crew' && presentPoll(row.poll, stream) !== null;
        for (const secret of ['4711', '4712', 'secret-f', '"revision"', '"family"', '"durationS"'])
          expect([secret, json.includes(secret)]).toEqual([secret, isCrew]);
        expect(json).not.toMatch(/secret-[ms]|frozen|due/);
      }),
    );
  });
});

test('[V10] with fewer than five votes nobody sees a cell, a part or a split', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...streams), (row, stream) => {
      const view = presentResult(row, stream);
      const isSeen = visibility(row.poll, stream) === 'results';
      expect(view?.tooFew ?? false).toBe(isSeen && row.votes < 5);
      if (row.votes < 5) expect([view?.cells ?? null, view?.byAttendance ?? null]).toEqual([null, null]);
    }),
  );
});

test('[V9] a turnout is shown in steps of five', () => {
  expect(presentResult(resultRow({}), streams[0]!)).toMatchObject({
    votes: 12,
    turnout: { hall: 5, remote: 0 },
  });
});

test('running cells come in the order of the poll, also those nobody chose; frozen ones stand as they are', () => {
  const live = {
    ...resultRow({ results: 'live' }),
    cells: new Map([
      ['b', 7],
      ['', 12],
    ]),
  };
  expect(presentResult(live, streams[1]!)).toMatchObject({
    cells: [
      ['a', 0],
      ['b', 7],
      ['abstain', 0],
    ],
    final: false,
  });
  const closed = { ...resultRow({ state: 'closed', revealed: true }), votes: 99, cells: new Map() };
  expect(presentResult(closed, streams[1]!)).toEqual({
    id,
    ...closed.poll.frozen,
    tooFew: false,
    turnout: null,
    final: true,
  });
});
