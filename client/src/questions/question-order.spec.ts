import { expect, test } from '@jest/globals';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { ordered, type Ranked } from './question-order.ts';

function question(id: string, n: number, more: Partial<QuestionView> = {}): Ranked {
  const at = id.charCodeAt(0);
  const fields = { state: 'approved', place: null, isPinned: false, group: null, attendance: null };
  return { question: { id, askedAt: at, approvedAt: at, ...fields, ...more } as QuestionView, n };
}
const ids = (list: Ranked[]) => list.map((each) => each.question.id).join('');

test('most support first, of equals the one that waits longest, and pinned before all', () => {
  const list = [question('a', 1), question('b', 3), question('c', 1), question('d', 0, { isPinned: true })];
  expect(ids(ordered(list, 'support', []))).toBe('dbac');
  expect(ids(ordered(list, 'newest', []))).toBe('dcba');
});

test('balanced: hall and remote take turns, and what is on the stage was one', () => {
  const list = [
    question('a', 9, { attendance: 'hall' }),
    question('b', 8, { attendance: 'hall' }),
    question('c', 1, { attendance: 'remote' }),
  ];
  expect(ids(ordered(list, 'balanced', []))).toBe('acb');
  const { question: onStage } = question('s', 2, { attendance: 'hall' });
  expect(ids(ordered(list, 'balanced', [onStage]))).toBe('cab');
});
