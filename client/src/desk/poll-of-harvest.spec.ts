import { expect, test } from '@jest/globals';
import type { StatementView } from '@miteinander/shared/tables/tables.contract';
import { draftProblem, parseImprovised } from '../polls/improvised-poll.ts';
import type { Harvest } from '../tables/harvest.ts';
import { cut, optionLength, pollOfHarvest } from './poll-of-harvest.ts';

const statement = (id: string, text: string): StatementView => ({
  id,
  table: 't',
  text,
  position: 1,
  cluster: null,
});

const harvest = {
  clusters: [
    { id: 'k', title: 'Feste Ansprechpersonen', statements: [statement('a', 'Eine Person je Amt')] },
    { id: 'l', title: '1. Kurze Wege | kurze Zeiten', statements: [statement('b', 'Kurze Wege')] },
  ],
  single: [
    {
      table: {} as Harvest['single'][number]['table'],
      statements: [
        statement('c', '- Dolmetschen\nvon Anfang an'),
        statement('d', 'feste ansprechpersonen'),
        statement('e', `Lang ${'und länger '.repeat(26)}`.trim()),
      ],
    },
  ],
  total: 5,
} satisfies Harvest;
const languages = ['de', 'en'];
const options = (chosen: readonly string[]) =>
  parseImprovised(pollOfHarvest('Was zuerst?', harvest, new Set(chosen)), languages).options.map(
    ({ text }) => text['de'],
  );

test('[T14] without a choice every cluster is an option; single statements are, if they were chosen', () => {
  expect(options([])).toEqual(['Feste Ansprechpersonen', '1. Kurze Wege / kurze Zeiten']);
  expect(options(['k', 'c'])).toEqual(['Feste Ansprechpersonen', 'Dolmetschen von Anfang an']);
  expect(options(['b', 'c'])).toEqual(['1. Kurze Wege / kurze Zeiten', 'Dolmetschen von Anfang an']);
});

test('[T14] what says the same is one option, and what is too long is cut at a word and says so', () => {
  const [first, long, ...none] = options(['a', 'd', 'e']);
  expect([first, none]).toEqual(['Feste Ansprechpersonen', []]);
  expect(long!.length).toBeLessThanOrEqual(optionLength);
  expect(long).toMatch(/ (und|länger)…$/);
  const typed = pollOfHarvest('Was zuerst?', harvest, new Set(['a', 'c', 'e']));
  expect(draftProblem(parseImprovised(typed, languages))).toBeNull();
});

test('a text without a space to cut at is cut all the same', () => {
  expect(cut('kurz', 10)).toBe('kurz');
  expect(cut('x'.repeat(12), 10)).toBe(`${'x'.repeat(9)}…`);
});
