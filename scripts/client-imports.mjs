// What reaches a browser: no zod, no contract (only its types), nothing of Node or the server.
import { parseFile } from '@swc/core';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inRoot, root } from './paths.mjs';

const shared = '@miteinander/shared/';
const forbidden = [
  { what: /^zod(\/|$)|\/node_modules\/zod\//, why: 'zod stays on the server' },
  { what: /\.contract(\.ts)?$/, why: 'a contract brings zod; import its types only (import type)' },
  { what: /^node:/, why: 'a browser has no Node' },
];

/** Files that were looked at, with the file that brought each in. @type {Map<string, string | undefined>} */
const seen = new Map(clientFiles().map((file) => [file, undefined]));
const problems = [];
// A Map hands out what is added while it is walked.
for (const [file] of seen) {
  for (const name of await runtimeImports(file)) {
    const rule = forbidden.find(({ what }) => what.test(name));
    if (rule) problems.push(`${wayTo(file)} → ${name}: ${rule.why}`);
    const target = resolve(file, name);
    if (!rule && target && !seen.has(target)) seen.set(target, file);
  }
}
if (problems.length > 0) {
  console.log(problems.join('\n'));
  process.exitCode = 1;
}

/**
 * The names that are left when types are gone. With `verbatimModuleSyntax` these are all statements that
 * do not begin with `import type` or `export type`.
 * @param {string} file
 */
async function runtimeImports(file) {
  const { body } = await parseFile(file, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' });
  return body.flatMap((item) => {
    if (item.type === 'ImportDeclaration') return item.typeOnly ? [] : [item.source.value];
    // The published types of swc do not know that a whole re-export may be of types only.
    if (item.type === 'ExportAllDeclaration')
      return 'typeOnly' in item && item.typeOnly ? [] : [item.source.value];
    if (item.type === 'ExportNamedDeclaration')
      return item.typeOnly || !item.source ? [] : [item.source.value];
    return [];
  });
}

/**
 * @param {string} from
 * @param {string} name
 */
function resolve(from, name) {
  if (name.startsWith(shared)) return inRoot('shared/src', `${name.slice(shared.length)}.ts`);
  if (!name.startsWith('.') || !/\.tsx?$/.test(name)) return undefined;
  return join(dirname(from), name);
}

function clientFiles() {
  const folder = inRoot('client/src');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(?<!\.spec|\.d)\.tsx?$/.test(name)).map((name) => join(folder, name));
}

/**
 * @param {string | undefined} file
 * @returns {string}
 */
function wayTo(file) {
  if (file === undefined) return '';
  const before = wayTo(seen.get(file));
  return `${before}${before && ' → '}${relative(root, file)}`;
}
