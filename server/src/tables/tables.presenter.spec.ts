import { describe, expect, test } from '@jest/globals';
import { streamOf } from '../live/stream-name.ts';
import { presentRound, presentStatement, presentTable } from './tables.presenter.ts';
import { sampleStatement, sampleTable } from './tables.sample.ts';

const states = ['closed', 'choosing', 'working', 'harvest'] as const;
const streams = ['crew', 'table:one', 'table:two', 'attendee', 'display', 'questions', 'panelist'] as const;

/** The streams that see something, state by state. */
function seenBy(present: (stream: string, state: (typeof states)[number]) => unknown) {
  return Object.fromEntries(
    states.map((state) => [state, streams.filter((stream) => present(stream, state) !== null)]),
  );
}

describe('[T3] a statement', () => {
  test('is seen at its table and by the crew, and by everybody at the harvest alone', () => {
    const seen = seenBy((stream, state) =>
      presentStatement({ ...sampleStatement(), state }, streamOf(stream)),
    );
    expect(seen).toEqual({
      closed: ['crew'],
      choosing: ['crew', 'table:one'],
      working: ['crew', 'table:one'],
      harvest: ['crew', 'table:one', 'attendee', 'display'],
    });
  });

  test('that was taken out is seen by nobody', () => {
    const seen = seenBy((stream, state) =>
      presentStatement({ ...sampleStatement({ isOut: true }), state }, streamOf(stream)),
    );
    expect(seen).toEqual({ closed: [], choosing: [], working: [], harvest: [] });
  });

  test('[T7] outside of the window is seen at its own table', () => {
    const seen = seenBy((stream, state) =>
      presentStatement({ ...sampleStatement({ isInWindow: false }), state }, streamOf(stream)),
    );
    expect(seen['harvest']).toEqual(['table:one']);
  });

  test('carries its revision for those who change it, and its cluster from the harvest on', () => {
    const at = (stream: string, state: (typeof states)[number]) =>
      presentStatement({ ...sampleStatement(), state }, streamOf(stream));
    expect(at('table:one', 'working')).toMatchObject({ revision: 7, cluster: null });
    expect(at('table:one', 'harvest')).toMatchObject({ revision: 7, cluster: 'k' });
    expect(at('crew', 'working')).toMatchObject({ revision: 7, cluster: 'k' });
    expect(at('display', 'harvest')).toEqual({
      id: 'a',
      table: 'one',
      text: 'Feste Zeiten',
      position: 1,
      cluster: 'k',
    });
  });
});

describe('a table', () => {
  const at = (stream: string, state: (typeof states)[number], more = {}) =>
    presentTable({ ...sampleTable(more), state }, streamOf(stream));

  test('is seen by everybody who can choose, and by those who sit there', () => {
    expect(seenBy((stream, state) => at(stream, state))).toEqual({
      closed: ['crew'],
      choosing: ['crew', 'table:one', 'attendee', 'display'],
      working: ['crew', 'table:one', 'attendee', 'display'],
      harvest: ['crew', 'table:one', 'attendee', 'display'],
    });
    expect(at('crew', 'working', { isRemoved: true })).toBeNull();
  });

  test('[T3] tells others how much it has written at the harvest alone, and never who writes', () => {
    const others = { taken: 3, hasScribe: true, link: null };
    expect(at('attendee', 'working')).toMatchObject(others);
    expect(at('attendee', 'working')).not.toHaveProperty('statements');
    expect(at('attendee', 'harvest')).toMatchObject({ ...others, statements: 2 });
    expect(at('display', 'working')).toMatchObject({ ...others, statements: 2 });
    for (const stream of streams) expect(JSON.stringify(at(stream, 'harvest'))).not.toContain('ann');
  });

  test('[T5] calls for help at the desk and at the table itself', () => {
    const help = { since: 1000, isComing: false };
    expect(at('crew', 'working')).toMatchObject({ help, writtenAt: 900, link: 'https://example.org/one' });
    expect(at('table:one', 'working')).toMatchObject({ help, link: 'https://example.org/one' });
    expect(at('table:one', 'working', { helpSince: null })).toMatchObject({ help: null });
    for (const stream of ['attendee', 'display']) expect(at(stream, 'harvest')).not.toHaveProperty('help');
  });
});

describe('a round', () => {
  const round = {
    session: 's',
    clusters: [
      { id: 'k', title: 'Zeit' },
      { id: 'l', title: 'Leer' },
      { id: 'm', title: 'Geld' },
    ],
    filled: ['m', 'k'],
    revision: 4,
  };
  const shown = [
    { id: 'k', title: 'Zeit', position: 1 },
    { id: 'm', title: 'Geld', position: 2 },
  ];
  const at = (stream: string, state: (typeof states)[number]) =>
    presentRound({ ...round, state }, streamOf(stream));

  test('[T8] tells the crew what was put together, and everybody else at the harvest', () => {
    expect(at('crew', 'working')).toEqual({ id: 's', state: 'working', clusters: shown, revision: 4 });
    expect(at('attendee', 'working')).toEqual({ id: 's', state: 'working', clusters: [] });
    expect(at('display', 'harvest')).toEqual({ id: 's', state: 'harvest', clusters: shown });
    expect(at('table:one', 'harvest')).toBeNull();
  });
});
