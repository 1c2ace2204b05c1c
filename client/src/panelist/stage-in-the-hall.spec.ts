import { expect, test } from '@jest/globals';
import { stageInTheHall } from './stage-in-the-hall.ts';

const where = { meeting: 'meeting', session: 'session' };

test('the session’s own stage, if a display in a hall follows it; else that of all', () => {
  expect(stageInTheHall([], where)).toBe('meeting');
  expect(stageInTheHall([{ kind: 'hall', stage: 'meeting' }], where)).toBe('meeting');
  expect(stageInTheHall([{ kind: 'monitor', stage: 'session' }], where)).toBe('meeting');
  expect(stageInTheHall([{ kind: 'hall', stage: 'session' }], where)).toBe('session');
});
