import { expect, test } from '@jest/globals';
import type { MeetingView } from '@miteinander/shared/meetings/meetings.contract';
import { found, type JoinState, refused } from './join-state.ts';
import { detailsToSend } from './person-details.ts';

const meeting = { code: '482913', joining: true, names: 'optional', groups: [{ id: 'a' }] } as MeetingView;
const details = { attendance: 'hall' as const, name: ' Kim ', group: 'a' };

test('a meeting that lets nobody in says so before anything is filled in', () => {
  expect(found('482913', meeting, details).step).toBe('details');
  expect(found('482913', { ...meeting, joining: false }, details)).toEqual({
    step: 'closed',
    code: '482913',
  });
});

test('a refusal leads back to what was filled in; a closed door is a page of its own', () => {
  const waiting: JoinState = { step: 'waiting', meeting, details, place: 3 };
  expect(refused(waiting, 'name-required')).toMatchObject({
    step: 'details',
    details,
    error: 'name-required',
  });
  expect(refused(waiting, 'joining-closed')).toEqual({ step: 'closed', code: '482913' });
});

test('what was not said, or is not asked, is sent as null', () => {
  expect(detailsToSend(details, meeting)).toEqual({ attendance: 'hall', name: 'Kim', group: 'a' });
  expect(detailsToSend({ ...details, name: '  ', group: '' }, meeting)).toMatchObject({
    name: null,
    group: null,
  });
  expect(detailsToSend(details, { names: 'off', groups: [] })).toMatchObject({ name: null, group: null });
});
