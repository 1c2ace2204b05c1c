import { expect, test } from '@jest/globals';
import { emptyAsking, requestOf } from './asking.ts';

const here = {
  session: 's',
  names: 'optional' as const,
  ways: ['microphone', 'read-out'] as const,
  panelists: [{ id: 'p' }],
};

test('two taps are enough: nothing has to be filled in', () => {
  expect(requestOf(emptyAsking(null), here)).toEqual({
    input: {
      session: 's',
      kind: 'contribution',
      topic: null,
      panelist: null,
      name: null,
      microphone: null,
      voice: 'microphone',
    },
  });
});

test('what was filled in is sent as it is meant', () => {
  const asking = {
    ...emptyAsking('Ada'),
    kind: 'question' as const,
    topic: ' Wer zahlt? ',
    panelist: 'p',
    microphone: ' 7 ',
  };
  expect(requestOf(asking, here)).toMatchObject({
    input: { kind: 'question', topic: 'Wer zahlt?', panelist: 'p', name: 'Ada', microphone: 7 },
  });
  expect(requestOf({ ...asking, panelist: 'gone' }, here)).toMatchObject({ input: { panelist: null } });
  expect(requestOf(asking, { ...here, names: 'off' })).toMatchObject({ input: { name: null } });
});

test('what would not work is said before it is sent', () => {
  const faultsOf = (change: object, more: object = {}) =>
    requestOf({ ...emptyAsking(null), ...change }, { ...here, ...more });
  expect(faultsOf({ voice: 'read-out' })).toEqual({ faults: ['topic-missing'] });
  expect(faultsOf({}, { names: 'required' })).toEqual({ faults: ['name-missing'] });
  for (const microphone of ['0', '100', 'zwei', '1.5'])
    expect(faultsOf({ microphone })).toEqual({ faults: ['microphone-wrong'] });
  expect(faultsOf({ microphone: 'zwei', voice: 'read-out', topic: 'Ja' })).toHaveProperty('input');
});

test('a way to be heard that is not offered any more is not asked for', () => {
  expect(requestOf({ ...emptyAsking(null), voice: 'phone' }, here)).toMatchObject({
    input: { voice: 'microphone' },
  });
});
