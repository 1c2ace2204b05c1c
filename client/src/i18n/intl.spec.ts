import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');

/** What writes numbers, shares, dates and lists in one language only. */
const byHand = [
  /\.toFixed\(/,
  /\.toLocale(?:Date|Time)?String\(\)/,
  /\.toDateString\(|\.getHours\(|\.getMonth\(/,
  /\}\s?%[`<]/,
  /\.join\('(?:, | und | and )'\)/,
];

test.each([
  ['value.toFixed(1)', true],
  ['votes.toLocaleString()', true],
  ['`${share} %`', true],
  ["answers.join(', ')", true],
  ['votes.toLocaleString(language)', false],
  ["names.join(' ')", false],
])('%s', (line, expected) => {
  expect(isByHand(line)).toBe(expected);
});

test('numbers, dates and lists are written by Intl', () => {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const found = names
    .filter((name) => /(?<!\.spec)\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(join(source, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (isByHand(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

function isByHand(line: string): boolean {
  return byHand.some((each) => each.test(line));
}
