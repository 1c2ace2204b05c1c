// Lists the numbered rules of docs/rules.md that no test carries in its title.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

const rulesFile = inRoot('docs/rules.md');
const testFile = /\.(spec|it|e2e)\.tsx?$/;
const testTitle = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])(.*?)\1/gs;

if (existsSync(rulesFile)) {
  const rules = numbersIn(readFileSync(rulesFile, 'utf8'));
  const proven = new Set(
    testFiles().flatMap((file) => titlesIn(readFileSync(file, 'utf8')).flatMap(numbersIn)),
  );
  const missing = rules.filter((rule) => !proven.has(rule));
  if (missing.length > 0) {
    console.log(`No test carries the number of: ${missing.join(' ')}`);
    process.exitCode = 1;
  }
}

/**
 * Every [V4] in a text, once each, in the order of the text.
 * @param {string} text
 */
function numbersIn(text) {
  return [...new Set(text.match(/\[[A-Z]\d+\]/g))];
}

/** @param {string} source */
function titlesIn(source) {
  return [...source.matchAll(testTitle)].map((match) => match[2] ?? '');
}

function testFiles() {
  return ['shared/src', 'server/src', 'client/src', 'test'].flatMap((folder) => {
    if (!existsSync(inRoot(folder))) return [];
    const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => testFile.test(name)).map((name) => inRoot(join(folder, name)));
  });
}
