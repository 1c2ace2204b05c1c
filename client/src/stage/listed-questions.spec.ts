import { expect, test } from '@jest/globals';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { PanelistView } from '@miteinander/shared/speakers/panelists.contract';
import { listedQuestions, placed, shownQuestions, topQuestions } from './listed-questions.ts';

const question = (id: string, more: Partial<QuestionView> = {}) =>
  ({
    id,
    text: `${id}?`,
    state: 'approved',
    place: null,
    panelist: null,
    askedAt: 1,
    ...more,
  }) as QuestionView;
const listed = (questions: QuestionView[], figures: Record<string, number> = {}) =>
  listedQuestions({
    questions,
    supports: Object.entries(figures).map(([id, n]) => ({ id, n })),
    panelists: [{ id: 'seat', name: 'Forscherin' } as PanelistView],
  });
const ids = (rows: readonly { question: QuestionView }[]) => rows.map((row) => row.question.id);

test('a question has its figure, or none yet, and the person it is for if that one is known', () => {
  const [first, second] = listed([question('a', { panelist: 'seat' }), question('b', { panelist: 'gone' })], {
    a: 3,
  });
  expect(first).toMatchObject({ n: 3, panelist: { name: 'Forscherin' } });
  expect(second).toMatchObject({ n: 0, panelist: undefined });
});

test('one question at a place, or none', () => {
  const all = listed([question('a'), question('b', { place: 'now' })]);
  expect(placed(all, 'now')?.question.id).toBe('b');
  expect(placed(all, 'next')).toBeNull();
});

test('[Q39] the next one first, then in order of support, without what is on the stage or answered', () => {
  const all = listed(
    [
      question('on', { place: 'now' }),
      question('few'),
      question('many'),
      question('next', { place: 'next' }),
      question('answered', { state: 'answered' }),
    ],
    { on: 9, few: 1, many: 5, answered: 7 },
  );
  expect(ids(topQuestions(all, 'support'))).toEqual(['next', 'many', 'few']);
});

test('no more than six, unless more are wanted', () => {
  const all = listed(Array.from({ length: 9 }, (_, n) => question(`q${n}`)));
  expect(topQuestions(all, 'support')).toHaveLength(6);
  expect(topQuestions(all, 'support', Infinity)).toHaveLength(9);
});

test('in the balanced order it is the turn of those who are not on the stage', () => {
  const all = listed(
    [
      question('on', { place: 'now', attendance: 'hall' }),
      question('hall', { attendance: 'hall' }),
      question('remote', { attendance: 'remote' }),
    ],
    { hall: 9 },
  );
  expect(ids(topQuestions(all, 'balanced'))).toEqual(['remote', 'hall']);
});

test('long questions leave room for fewer', () => {
  const of = (letters: number) =>
    topQuestions(
      listed(Array.from({ length: 6 }, (_, n) => question(`q${n}`, { text: 'w'.repeat(letters) }))),
      'support',
    );
  expect(shownQuestions(of(40))).toHaveLength(6);
  expect(shownQuestions(of(100))).toHaveLength(4);
  // However long one is, it is shown with three lines.
  expect(shownQuestions(of(500))).toHaveLength(3);
  expect(shownQuestions([])).toEqual([]);
});
