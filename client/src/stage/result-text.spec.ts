import { expect, test } from '@jest/globals';
import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { findingSentence, resultText, shortened } from './result-text.ts';
import { stageWords } from './stage-words.ts';

const poll = {
  options: [
    { id: 'a', text: { de: 'Mehr Personal', en: 'More staff' } },
    { id: 'b', text: { de: 'Fallbesprechungen' } },
  ],
} as unknown as PollView;
const de = resultText(stageWords('de', undefined), poll, undefined);
const en = resultText(stageWords('en', undefined), poll, undefined);

test('the sentence speaks the language of the display; a text that is missing stays in the first one', () => {
  const finding = { kind: 'differ', by: 'attendance', hall: 'a', remote: 'b' } as const;
  expect(findingSentence(finding, de)).toBe(
    'Im Saal liegt „Mehr Personal“ vorn, am Bildschirm „Fallbesprechungen“.',
  );
  expect(findingSentence(finding, en)).toBe(
    'In the hall “More staff” comes first, remotely “Fallbesprechungen”.',
  );
});

test('a share is written as the language writes it', () => {
  expect(findingSentence({ kind: 'lead', key: 'a', share: 0.414 }, de)).toBe(
    '„Mehr Personal“ liegt mit 41\u00a0% vorn.',
  );
  expect(findingSentence({ kind: 'lead', key: 'a', share: 0.414 }, en)).toBe('“More staff” leads with 41%.');
});

test('fixed answers have words of their own', () => {
  expect(findingSentence({ kind: 'tie', keys: ['yes', 'no', 'abstain'] }, de)).toBe(
    'Gleichauf liegen „Ja“, „Nein“ und „Enthaltung“.',
  );
});

test('a long answer is cut at a word', () => {
  expect(shortened('Verlässliche Auskünfte in Textform, auch wenn die Zuständigkeit noch offen ist')).toBe(
    'Verlässliche Auskünfte in Textform, auch wenn …',
  );
});

test('what is true of one group is said of that group', () => {
  const finding = { kind: 'lead', key: 'a', share: 0.5 } as const;
  expect(findingSentence({ kind: 'one-group', group: 'none', finding }, de)).toBe(
    'Nur ohne Gruppe: „Mehr Personal“ liegt mit 50\u00a0% vorn.',
  );
});
