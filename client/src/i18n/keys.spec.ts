import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  isCallExpression,
  isIdentifier,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
  isTemplateExpression,
  type Node,
} from 'typescript/unstable/ast';
import { API, type Project, type Type } from 'typescript/unstable/sync';

/**
 * Which texts the pages ask for, as the compiler knows it: `t(`poll.${state}`)` asks for one text for each state
 * there is. A misspelt key does not compile; here we find what is written in a catalogue and asked for by nobody,
 * and what a language lacks.
 */
const source = join(import.meta.dirname, '..');
const config = join(source, '../tsconfig.json');
const catalogueFile = /\/(\w+)\.(\w+)\.ts$/;

let compiler: API;
let project: Project;
let asked: Set<string>;

beforeAll(() => {
  compiler = new API({ cwd: join(source, '..') });
  const opened = compiler.updateSnapshot({ openProjects: [config] }).getProject(config);
  if (!opened) throw new Error(`The compiler does not open ${config}`);
  project = opened;
  asked = new Set(sources().flatMap(keysAskedFor));
});

afterAll(() => compiler.close());

const catalogues = [
  ...readdirSync(join(source, 'i18n')).map((name) => join(source, 'i18n', name)),
  join(source, 'workshop/workshop.de.ts'),
  join(source, 'workshop/workshop.en.ts'),
].filter((file) => /\.(de|en)\.ts$/.test(file));

test.each(catalogues.map((file) => [nameOf(file), file]))('%s: every text is asked for', async (_, file) => {
  const keys = Object.keys(await messagesOf(file));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !asked.has(key))).toEqual([]);
});

test.each(catalogues.filter((file) => file.includes('.de.')).map((file) => [nameOf(file), file]))(
  '%s: every language has the same texts, and they name the same values',
  async (_, file) => {
    const others = catalogues.filter((each) => nameOf(each) === nameOf(file) && each !== file);
    expect(others.length).toBeGreaterThan(0);
    const german = await messagesOf(file);
    for (const other of others) expect(valuesOf(await messagesOf(other))).toEqual(valuesOf(german));
  },
);

test('what is asked for is known: by a word of its own, by a choice, and through a variable', () => {
  expect([...asked]).toEqual(expect.arrayContaining(['join.title', 'attendance.hall', 'error.busy']));
  expect(asked).not.toContain('poll.nonsense');
});

function sources(): string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /(?<!\.spec)\.tsx?$/.test(name) && !/\.(de|en)\.ts$/.test(name))
    .map((name) => join(source, name));
}

/** Literals that stand anywhere, and all that a template or the argument of a `t(…)` can be. */
function keysAskedFor(file: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (isTemplateExpression(node)) found.push(...literalsAt(node));
    else if (isCallExpression(node) && isTranslation(node.expression))
      found.push(...literalsAt(node.arguments[0]));
    node.forEachChild(visit);
  };
  const tree = project.program.getSourceFile(file);
  if (!tree) throw new Error(`The compiler does not know ${file}`);
  visit(tree);
  return found;
}

function isTranslation(callee: Node): boolean {
  const name = isPropertyAccessExpression(callee) ? callee.name : callee;
  return isIdentifier(name) && name.text === 't';
}

/** Nothing for a variable that can hold any key: it was given one elsewhere, as a literal. */
function literalsAt(node: Node | undefined): string[] {
  const type = node && project.checker.getTypeAtLocation(node);
  if (!type) return [];
  const parts: readonly Type[] = type.isUnionType() ? type.getTypes() : [type];
  const literals = parts.flatMap((part) => (part.isStringLiteralType() ? [part.value] : []));
  return literals.length > mostAtOnce ? [] : literals;
}

/** No choice offers as many texts; a type of all keys of a catalogue does. */
const mostAtOnce = 160;

function nameOf(file: string): string {
  return catalogueFile.exec(file)?.[1] ?? file;
}

async function messagesOf(file: string): Promise<Record<string, unknown>> {
  const [messages] = Object.values((await import(file)) as Record<string, Record<string, unknown>>);
  return messages ?? {};
}

/** By key, the values in braces that its message names. */
function valuesOf(messages: Record<string, unknown>): Record<string, string[]> {
  const named = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].toSorted();
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, named(message)]));
}
