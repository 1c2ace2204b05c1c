import { describe, expect, test } from '@jest/globals';
import { streamOf } from '../live/stream-name.ts';
import { presentPanelist } from './panelists.presenter.ts';

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

describe('[Q21] who sits on the podium', () => {
  test.each(['attendee', 'display'])('is public: %s, without the link', (stream) => {
    expect(presentPanelist({ ...view, access, revision: '4' }, streamOf(stream))).toEqual(view);
  });

  test('the podium knows whose link it is, and the crew what a change expects', () => {
    const present = (stream: string) => presentPanelist({ ...view, access, revision: '4' }, streamOf(stream));
    expect(present('panelist')).toEqual({ ...view, access });
    expect(present('crew')).toEqual({ ...view, access, revision: 4 });
  });

  test.each(['questions', 'support', `person:${id}`, `voted:${id}`])('is not told again in %s', (stream) => {
    expect(presentPanelist({ ...view, access, revision: '4' }, streamOf(stream))).toBeNull();
  });
});
