import { expect, test } from '@jest/globals';
import { draftOf, emptyDraft, moved, phaseOf } from './plan-draft.ts';
import { usualPlan } from './usual-plan.ts';

const languages = ['de', 'en'];

const phase = {
  id: 'a',
  kind: 'audience' as const,
  title: { de: 'Fragen' },
  seconds: 90,
  speakingSeconds: 45,
  list: 'open' as const,
};

test('a phase that is not touched is what it was', () => {
  expect(phaseOf(draftOf(phase), languages)).toEqual(phase);
  expect(phaseOf(draftOf({ ...phase, seconds: 100, speakingSeconds: null }), languages)?.seconds).toBe(100);
});

test('without a title it is called after its kind; empty times are none, others have to make sense', () => {
  expect(phaseOf({ ...emptyDraft('b'), kind: 'other' }, languages)).toBeNull();
  expect(phaseOf(emptyDraft('b'), languages)?.title).toEqual({ de: 'Diskussion', en: 'Discussion' });
  expect(phaseOf(emptyDraft('b'), ['de', 'tr'])?.title).toEqual({ de: 'Diskussion', tr: 'Discussion' });
  const titled = { ...emptyDraft('b'), title: { de: ' Schluss ', en: ' ' } };
  expect(phaseOf(titled, languages)).toMatchObject({
    title: { de: 'Schluss' },
    seconds: null,
    speakingSeconds: null,
  });
  expect(phaseOf({ ...titled, minutes: '1,5' }, languages)?.seconds).toBe(90);
  expect(phaseOf({ ...titled, minutes: 'bald' }, languages)).toBeNull();
  expect(phaseOf({ ...titled, speakingSeconds: '5' }, languages)).toBeNull();
});

test('the usual course can be saved as it is, and opens and closes the list', () => {
  const phases = usualPlan(['de'], () => 'c').map((draft) => phaseOf(draft, ['de']));
  expect(phases.map((each) => each?.kind)).toEqual(['statements', 'discussion', 'audience', 'closing']);
  expect(phases.map((each) => each?.list)).toEqual(['closed', null, 'open', 'closed']);
  expect(phases[0]).toMatchObject({ title: { de: 'Eingangsbeiträge' }, seconds: 900, speakingSeconds: 180 });
});

test('one place up or down, and not over the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
