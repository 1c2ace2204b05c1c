import { describe, expect, test } from '@jest/globals';
import { streamOf } from '../live/stream-name.ts';
import { presentLeft, presentPanelist } from './panelists.presenter.ts';

const id = '8a0f3f3e-7d0f-4b3a-9d2f-0c5a2a1b7e11';
const view = {
  id,
  name: 'Migrationsforscherin',
  organisation: null,
  group: 'research',
  attendance: 'remote' as const,
  position: 1,
  picture: null,
};
const access = '8a0f3f3e-7d0f-4b3a-9d2f-0c5a2a1b7e12';

const row = { ...view, access, revision: '4', hasLeft: false };

describe('[Q21] who sits on the podium', () => {
  test.each(['attendee', 'display'])('is public: %s, without the link', (stream) => {
    expect(presentPanelist(row, streamOf(stream))).toEqual(view);
  });

  test('the podium knows whose link it is, and the crew what a change expects', () => {
    const present = (stream: string) => presentPanelist(row, streamOf(stream));
    expect(present('panelist')).toEqual({ ...view, access });
    expect(present('crew')).toEqual({ ...view, access, revision: 4 });
  });

  test.each(['questions', 'support', `person:${id}`, `voted:${id}`])('is not told again in %s', (stream) => {
    expect(presentPanelist(row, streamOf(stream))).toBeNull();
  });
});

test('[F26] whoever was taken off is nowhere any more, and told so without more than is public', () => {
  const left = { ...row, hasLeft: true };
  for (const stream of ['attendee', 'display', 'panelist', 'crew'])
    expect(presentPanelist(left, streamOf(stream))).toBeNull();
  expect(presentLeft(left)).toEqual({ ...view, hasLeft: true });
});
