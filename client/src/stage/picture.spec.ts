import { describe, expect, test } from '@jest/globals';
import type { Scene } from '@miteinander/shared/display/display.contract';
import { type Arrived, isTakenBack, pictureOf } from './picture.ts';

const nothing: Arrived = {
  meeting: undefined,
  session: undefined,
  poll: undefined,
  result: undefined,
  announcement: undefined,
};
const poll = (id: string, state = 'open') => ({ id, state }) as Arrived['poll'];
const result = (id: string) => ({ id, votes: 3 }) as Arrived['result'];
const scene: Scene = { kind: 'poll', session: 's', poll: 'p', layout: 'total' };

test('without a scene, or without what it points to, there is no picture', () => {
  expect(pictureOf(undefined, nothing)).toBeNull();
  expect(pictureOf({ kind: 'welcome' }, nothing)).toBeNull();
  expect(pictureOf(scene, nothing)).toBeNull();
  expect(pictureOf({ kind: 'announcement', announcement: 'a' }, nothing)).toBeNull();
});

test('things of another poll are not mistaken for those of the scene', () => {
  expect(pictureOf(scene, { ...nothing, poll: poll('other') })).toBeNull();
  const picture = pictureOf(scene, { ...nothing, poll: poll('p'), result: result('other') });
  expect(picture).toMatchObject({ kind: 'poll', result: undefined });
});

test('an open poll is shown at once, a closed one with its result', () => {
  expect(pictureOf(scene, { ...nothing, poll: poll('p') })).toMatchObject({ kind: 'poll' });
  expect(pictureOf(scene, { ...nothing, poll: poll('p', 'closed') })).toBeNull();
  const arrived = { ...nothing, poll: poll('p', 'closed'), result: result('p') };
  expect(pictureOf(scene, arrived)).toMatchObject({ kind: 'poll', result: { votes: 3 } });
});

test('black needs nothing', () => {
  expect(pictureOf({ kind: 'black' }, nothing)).toEqual({ kind: 'black' });
});

test('a countdown that was stopped in the meantime leaves its scene without figures', () => {
  const timer = { id: 'm', label: null, endsAt: 1_000 };
  expect(pictureOf({ kind: 'timer' }, { ...nothing, timer })).toEqual({ kind: 'timer', timer });
  expect(pictureOf({ kind: 'timer' }, nothing)).toEqual({ kind: 'timer', timer: undefined });
});

test('the phases of a session that has ended are over with it', () => {
  const plan = { id: 's', current: 'a', phases: [{ id: 'a' }] } as unknown as Arrived['plan'];
  const asking = {
    qa: { id: 's' },
    questions: [],
    supports: [],
    panelists: [],
  } as unknown as Arrived['asking'];
  const planIn = (state: string) =>
    pictureOf(
      { kind: 'speaker', session: 's' },
      { ...nothing, session: { id: 's', state } as Arrived['session'], plan, asking },
    );
  expect(planIn('live')).toMatchObject({ plan });
  expect(planIn('ended')).toMatchObject({ plan: undefined });
});

describe('what the last picture showed', () => {
  const pictureOfPoll = (state: 'open' | 'closed') =>
    pictureOf(scene, { ...nothing, poll: poll('p', state), result: result('p') });
  const announcement = { id: 'a', text: { de: 'Pause' }, at: 0 };
  const announced = pictureOf({ kind: 'announcement', announcement: 'a' }, { ...nothing, announcement });

  test.each([
    ['an open poll that is gone', scene, null, pictureOfPoll('open'), true],
    [
      'an announcement that is gone',
      { kind: 'announcement', announcement: 'a' } as const,
      null,
      announced,
      true,
    ],
    ['a result whose poll was put away', scene, null, pictureOfPoll('closed'), false],
    [
      'another poll, while this one has not arrived',
      { ...scene, poll: 'q' },
      null,
      pictureOfPoll('open'),
      false,
    ],
    ['an open poll that is there', scene, pictureOfPoll('open'), pictureOfPoll('open'), false],
    ['nothing yet', scene, null, null, false],
  ])('%s: taken back is %5$s', (_, shown, picture, last, expected) => {
    expect(isTakenBack(shown, picture, last)).toBe(expected);
  });
});

describe('who speaks, and what tables say', () => {
  const qa = { id: 's' } as NonNullable<Arrived['asking']>['qa'];
  const asking = { qa, questions: [], supports: [], panelists: [] };
  const floor = { id: 's' } as Arrived['floor'];
  const round = { id: 's', state: 'choosing' } as NonNullable<Arrived['tables']>['round'];

  test('waits for its session, not for a floor that nobody has used', () => {
    expect(pictureOf({ kind: 'speaker', session: 's' }, nothing)).toBeNull();
    const quiet = pictureOf({ kind: 'speaker', session: 's' }, { ...nothing, asking });
    expect(quiet).toMatchObject({ kind: 'speaker', floor: undefined });
  });

  test('the floor of another session is not mistaken for the one of the scene', () => {
    const other = { ...floor, id: 'other' } as Arrived['floor'];
    const ofPodium = { kind: 'podium', session: 's' } as const;
    expect(pictureOf(ofPodium, { ...nothing, asking, floor })).toMatchObject({ floor: { id: 's' } });
    expect(pictureOf(ofPodium, { ...nothing, asking, floor: other })).toMatchObject({ floor: undefined });
  });

  test('tables stand by their numbers', () => {
    const tables = [10, 2].map((number) => ({ number }) as NonNullable<Arrived['tables']>['tables'][number]);
    const arrived = { ...nothing, tables: { round, tables, statements: [] } };
    expect(pictureOf({ kind: 'harvest', session: 's', table: null }, nothing)).toBeNull();
    expect(pictureOf({ kind: 'tables', session: 's' }, arrived)).toMatchObject({
      tables: [{ number: 2 }, { number: 10 }],
    });
  });
});
