import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..');

/** What names a side of the screen instead of the beginning or the end of a line. */
const physical = [
  /\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /^\s*(?:left|right)\s*:/,
  /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
  /\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /\btransform-origin\s*:[^;]*\b(?:left|right)\b/,
];

test.each([
  ['  margin-left: 1rem;', true],
  ['  right: 0;', true],
  ['  text-align: right;', true],
  ['  padding: 0 1rem 0 2rem;', true],
  ['  padding: calc(1px * 2) 1rem 0 1rem;', false],
  ['  margin-inline-start: 1rem;', false],
  ['  border-width: 0 2px 2px 0; /* drawn */', false],
])('%s', (line, expected) => {
  expect(isPhysical(line)).toBe(expected);
});

test('every style sheet can be mirrored', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const found = sheets.flatMap((name) =>
    readFileSync(join(source, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (isPhysical(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(sheets.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

function isPhysical(line: string): boolean {
  return !line.includes('/* drawn */') && (physical.some((each) => each.test(line)) || hasTwoSides(line));
}

/** A shorthand of four values says something else about the left than about the right. */
function hasTwoSides(line: string): boolean {
  const values = /^\s*(?:margin|padding|inset|border-width|border-color)\s*:\s*(.*?);/.exec(line)?.[1];
  const [, right, , left] = values?.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return left !== undefined && left !== right;
}
