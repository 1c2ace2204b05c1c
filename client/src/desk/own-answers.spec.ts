import { expect, test } from '@jest/globals';
import { OwnAnswers } from './own-answers.ts';

const at = (revision: number) => ({ id: 'a', revision });

test('what was answered counts until the picture shows it', () => {
  const answers = new OwnAnswers();
  answers.show([at(5)]);
  expect(answers.tell('a', 10)).toBe(true);
  expect([answers.newest(at(5)), answers.isTold('a')]).toEqual([10, true]);
  expect([answers.show([at(5)]), answers.show([at(10)]), answers.show([at(10)])]).toEqual([
    false,
    true,
    false,
  ]);
  expect(answers.isTold('a')).toBe(false);
});

test('once it was shown an undo brings back an earlier revision', () => {
  const answers = new OwnAnswers();
  answers.show([at(5)]);
  answers.tell('a', 10);
  answers.show([at(10)]);
  answers.show([at(5)]);
  expect(answers.newest(at(5))).toBe(5);
});

test('a picture that was faster than the answer has told it already', () => {
  const answers = new OwnAnswers();
  answers.show([at(10)]);
  expect([answers.tell('a', 10), answers.isTold('a')]).toEqual([false, false]);
});

test('what was pressed before the picture showed an answer expects that answer, but nobody else’s change', () => {
  const answers = new OwnAnswers();
  answers.show([at(10)]);
  answers.tell('a', 10);
  expect(answers.newest(at(5))).toBe(10);
  answers.show([at(12)]);
  expect(answers.newest(at(10))).toBe(10);
});

test('what no picture has shown in its time is forgotten, but not what was answered since', () => {
  const answers = new OwnAnswers();
  answers.tell('a', 10);
  answers.tell('a', 11);
  answers.forget('a', 10);
  expect(answers.newest(at(5))).toBe(11);
  answers.forget('a', 11);
  expect(answers.newest(at(5))).toBe(5);
});
