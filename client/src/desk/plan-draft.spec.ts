import { expect, test } from '@jest/globals';
import { draftOf, emptyDraft, moved, phaseOf } from './plan-draft.ts';

const phase = {
  id: 'a',
  kind: 'audience' as const,
  title: { de: 'Fragen' },
  seconds: 90,
  speakingSeconds: 45,
  list: 'open' as const,
};

test('a phase that is not touched is what it was', () => {
  expect(phaseOf(draftOf(phase))).toEqual(phase);
  expect(phaseOf(draftOf({ ...phase, seconds: 100, speakingSeconds: null }))?.seconds).toBe(100);
});

test('it needs a title in one language; empty times are none, others have to make sense', () => {
  expect(phaseOf(emptyDraft('b'))).toBeNull();
  const titled = { ...emptyDraft('b'), title: { de: ' Schluss ', en: ' ' } };
  expect(phaseOf(titled)).toMatchObject({ title: { de: 'Schluss' }, seconds: null, speakingSeconds: null });
  expect(phaseOf({ ...titled, minutes: '1,5' })?.seconds).toBe(90);
  expect(phaseOf({ ...titled, minutes: 'bald' })).toBeNull();
  expect(phaseOf({ ...titled, speakingSeconds: '5' })).toBeNull();
});

test('one place up or down, and not over the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
