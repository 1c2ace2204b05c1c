import { describe, expect, test } from '@jest/globals';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { podiumState } from './podium-state.ts';

const session = (id: string, state: string, startsAt = 0) => ({ id, state, startsAt }) as SessionView;
const seats = ['a', 'b', 'c'].map((id) => ({ session: id, panelist: `p${id}` }));

test('the sessions that are on come first, in order of time, and never those of others', () => {
  const sessions = [session('b', 'live', 2), session('a', 'live', 1), session('x', 'live', 0)];
  const state = podiumState(sessions, seats);
  expect(state.kind).toBe('live');
  expect(state.live.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('[Q40] before it begins, the one that comes next', () => {
  const sessions = [session('b', 'planned', 2), session('a', 'planned', 1), session('c', 'ended')];
  expect(podiumState(sessions, seats)).toMatchObject({ kind: 'planned', next: { id: 'a' } });
});

test('[Q40] after the last one, and without a place', () => {
  expect(podiumState([session('a', 'ended')], seats).kind).toBe('over');
  expect(podiumState([session('x', 'live')], seats).kind).toBe('none');
});

describe('[F26] whoever was taken off', () => {
  const sessions = [session('a', 'live'), session('b', 'planned', 1), session('c', 'ended')];
  test('is told of what is not over, also while their place is still on its way', () => {
    expect(podiumState(sessions, [], ['a'])).toMatchObject({ kind: 'left', gone: [{ id: 'a' }] });
    expect(podiumState(sessions, [seats[0]!], ['a']).kind).toBe('left');
    expect(podiumState(sessions, [], ['c'])).toMatchObject({ kind: 'over', gone: [] });
  });

  test('is in for the other podiums as before', () => {
    const [first, second] = [[seats[0]!], [seats[1]!]];
    expect(podiumState(sessions, second, ['a'])).toMatchObject({ kind: 'planned', gone: [{ id: 'a' }] });
    expect(podiumState(sessions, first, ['b'])).toMatchObject({ kind: 'live', gone: [{ id: 'b' }] });
  });
});
