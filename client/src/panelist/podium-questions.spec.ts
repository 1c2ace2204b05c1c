import { expect, test } from '@jest/globals';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { ArrivedQuestions } from '../stage/picture.ts';
import { podiumQuestions } from './podium-questions.ts';

const question = (id: string, more: Partial<QuestionView> = {}) =>
  ({
    id,
    text: `${id}?`,
    state: 'approved',
    place: null,
    panelist: null,
    assignedTo: null,
    ...more,
  }) as QuestionView;
const arrived = (...questions: QuestionView[]): ArrivedQuestions => ({
  qa: undefined,
  questions,
  supports: [],
  panelists: [],
});
const me = { panelist: 'seat', access: 'link' };
const ids = (rows: { question: QuestionView }[]) => rows.map((row) => row.question.id).toSorted();

test('what is asked of me or given to me is mine, everything else is not', () => {
  const { mine, others } = podiumQuestions(
    arrived(
      question('addressed', { panelist: 'seat' }),
      question('given', { assignedTo: 'link' }),
      question('to somebody else', { panelist: 'other', assignedTo: 'another link' }),
      question('to nobody'),
    ),
    me,
  );
  expect(ids(mine)).toEqual(['addressed', 'given']);
  expect(ids(others)).toEqual(['to nobody', 'to somebody else']);
});

test('without a place on the podium nothing that is asked of nobody is mine', () => {
  const { mine, others } = podiumQuestions(arrived(question('to nobody')), {
    panelist: null,
    access: 'link',
  });
  expect(mine).toEqual([]);
  expect(ids(others)).toEqual(['to nobody']);
});

test('[Q40] what is on the stage or next stands once, whoever it is for', () => {
  const now = question('now', { place: 'now', panelist: 'seat' });
  const next = question('next', { place: 'next', panelist: 'seat' });
  const seen = podiumQuestions(arrived(now, next, question('waits')), me);
  expect([seen.now?.question.id, seen.next?.question.id]).toEqual(['now', 'next']);
  expect([...ids(seen.mine), ...ids(seen.others)]).toEqual(['waits']);
});

test('what was answered waits no more; of others as many as can be read', () => {
  const many = Array.from({ length: 40 }, (_, n) => question(`q${n}`));
  const own = Array.from({ length: 40 }, (_, n) => question(`own${n}`, { panelist: 'seat' }));
  const answered = question('answered', { state: 'answered', panelist: 'seat' });
  const { mine, others } = podiumQuestions(arrived(...many, ...own, answered), me);
  expect(others).toHaveLength(30);
  expect(mine).toHaveLength(40);
});
