import { expect, test } from '@jest/globals';
import { draftProblem, parseImprovised, toDraft, typedForm } from './improvised-poll.ts';

const de = ['de'];
const settings = {
  several: false,
  min: 1,
  max: 3,
  abstain: true,
  results: 'hidden',
  durationS: null,
} as const;
const texts = (typed: string, languages = de) =>
  parseImprovised(typed, languages).options.map((option) => option.text);

test('the first line is the question, further lines are options with ids of their own', () => {
  expect(parseImprovised(' Wohin?\n\nNorden\n Süden ', de)).toEqual({
    question: { de: 'Wohin?' },
    options: [
      { id: 'o1', text: { de: 'Norden' } },
      { id: 'o2', text: { de: 'Süden' } },
    ],
  });
});

test('a question alone becomes yes, no, abstain', () => {
  expect(toDraft(parseImprovised('Machen wir eine Pause?', de), settings)).toMatchObject({
    type: 'yes-no',
    options: [],
  });
});

test('bullets are taken off; numbers only if the lines count', () => {
  expect(texts('?\n- a\n• b')).toEqual([{ de: 'a' }, { de: 'b' }]);
  expect(texts('?\n1. a\n2) b')).toEqual([{ de: 'a' }, { de: 'b' }]);
  expect(texts('?\n1. Mai\n3. Oktober')).toEqual([{ de: '1. Mai' }, { de: '3. Oktober' }]);
});

test('a line may hold two languages, if the meeting has them', () => {
  expect(texts('?\nJa | Yes\nNein', ['de', 'en'])).toEqual([{ de: 'Ja', en: 'Yes' }, { de: 'Nein' }]);
  expect(texts('?\nA | B\nC')).toEqual([{ de: 'A | B' }, { de: 'C' }]);
});

test('an option that was there keeps its id, a new one gets a free one', () => {
  const known = [
    { id: 'o1', text: { de: 'a' } },
    { id: 'o2', text: { de: 'b' } },
  ];
  expect(parseImprovised('?\nb\nneu', de, known).options.map((option) => option.id)).toEqual(['o2', 'o3']);
});

test('several choices never ask for more than there are', () => {
  const draft = toDraft(parseImprovised('?\na\nb', de), { ...settings, several: true, min: 4, max: 9 });
  expect(draft).toMatchObject({ type: 'multiple', min: 2, max: 2 });
});

test('what is typed again is the same poll', () => {
  const typed = 'Wohin? | Where to?\nNorden | North\nSüden';
  expect(typedForm(parseImprovised(typed, ['de', 'en']), ['de', 'en'])).toBe(typed);
});

test.each([
  ['', 'question-missing'],
  ['?', null],
  ['?\na', 'option-single'],
  ['?\na\nA', 'option-twice'],
  [`?\na\n${'b'.repeat(201)}`, 'option-long'],
  ['x'.repeat(501), 'question-long'],
])('what keeps %j from being a poll', (typed, expected) => {
  expect(draftProblem(parseImprovised(typed, de))).toBe(expected);
});
