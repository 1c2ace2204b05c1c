import { describe, expect, test } from '@jest/globals';
import { streamOf } from '../live/stream-name.ts';
import { type DisplayRow, presentDisplay } from './displays.presenter.ts';

const id = '8a0f3f3e-7d0f-4b3a-9d2f-0c5a2a1b7e11';
const ready: DisplayRow = {
  id,
  name: 'Saal',
  stage: '2c1f3f3e-7d0f-4b3a-9d2f-0c5a2a1b7e11',
  kind: 'hall',
  footer: true,
  theme: 'light',
  language: null,
  isWaiting: false,
  isPaired: true,
  isRevoked: false,
  revision: '7',
};
const waiting = { ...ready, isWaiting: true };
const removed = { ...ready, isRevoked: true };
const others = ['attendee', `person:${id}`, `voted:${id}`];

describe('[D3] [P3] a display', () => {
  test.each<[what: string, row: DisplayRow, crew: object | null, display: object | null]>([
    ['that is ready', ready, { state: 'ready', revision: 7 }, { state: 'ready', name: 'Saal' }],
    ['that waits for its screen', waiting, { state: 'waiting', revision: 7 }, null],
    ['that was removed', removed, null, null],
  ])('%s is seen by the crew and perhaps by displays, and by nobody else', (_, row, crew, display) => {
    const seen = (stream: string) => presentDisplay(row, streamOf(stream));
    if (crew) expect(seen('crew')).toMatchObject(crew);
    else expect(seen('crew')).toBeNull();
    if (display) expect(seen('display')).toMatchObject(display);
    else expect(seen('display')).toBeNull();
    expect(seen('display') ?? {}).not.toHaveProperty('revision');
    for (const stream of others) expect(seen(stream)).toBeNull();
  });
});
