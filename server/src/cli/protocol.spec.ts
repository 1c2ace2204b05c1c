import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { commands, things } from '@miteinander/shared/contract';
import { contractHash } from '@miteinander/shared/contract-hash';
import { errors } from '@miteinander/shared/wire/errors';
import { z } from 'zod';
import { canonical, contractHashOf } from './protocol/contract-hash.ts';
import { notesOf } from './protocol/contract-notes.ts';
import { checkout, generatedFiles } from './protocol/generated-files.ts';
import { schemaText } from './protocol/schema-text.ts';

describe('the contract', () => {
  test('has the hash that is written down: after a wanted change run npm run protocol', () => {
    expect(contractHash).toBe(contractHashOf());
    expect(contractHash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is what docs/protocol.md says: after a wanted change run npm run protocol', () => {
    const written = readFileSync(new URL('docs/protocol.md', checkout), 'utf8');
    expect(written === generatedFiles()['docs/protocol.md']).toBe(true);
  });

  test('stands in the document with every command, thing and error', () => {
    const written = readFileSync(new URL('docs/protocol.md', checkout), 'utf8');
    const names = [...Object.keys(commands), ...Object.keys(things), ...Object.keys(errors)];
    expect(names.filter((name) => !written.includes(`\`${name}\``))).toEqual([]);
  });
});

test('the hash does not depend on the order of keys', () => {
  expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonical({ a: null, b: [{ c: 2, d: 1 }] }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});

describe('a schema as people read it', () => {
  test.each<[z.ZodType, string]>([
    [z.uuid(), 'uuid'],
    [z.string().min(1).max(80), 'string of 1 to 80 characters'],
    [z.int().min(5).max(60), 'integer from 5 to 60'],
    [z.int(), 'integer'],
    [z.int().min(1), 'integer, at least 1'],
    [z.number(), 'number'],
    [z.enum(['hall', 'remote']), '"hall" | "remote"'],
    [z.string().nullable(), 'string | null'],
    [z.array(z.int().nullable()).max(3), 'list (0 to 3) of (integer | null)'],
    [z.tuple([z.string(), z.int()]), '[string, integer]'],
    [z.strictObject({}), '{}'],
    [z.strictObject({ n: z.int(), m: z.int().optional() }), '{ n: integer, m?: integer }'],
    [z.null(), 'null'],
    [z.unknown(), 'any JSON'],
    [z.record(z.string(), z.int()), '{ [string]: integer }'],
    [z.boolean().default(true), 'boolean = true'],
    [z.object({ a: z.int(), b: z.null().optional() }), '{\n  // first\n  a: integer\n  b?: null\n}'],
  ])('%#', (schema, text) => {
    const about = (key: string) => (key === 'a' ? 'first' : undefined);
    expect(schemaText(z.toJSONSchema(schema, { io: 'input' }), { about })).toBe(text);
  });
});

test('comments of a contract belong to the key behind them', () => {
  const notes = notesOf(`/**
 * The exchange
 * in prose.
 */
export const AView = z.object({
  /** how many
   * there are */
  n: z.int(),
  m: z.int(),
});
export const commands = {
  'a:do': command({
    input: z.strictObject({
      /** 1 or more */
      version: z.int(),
    }),
`);
  expect(notes.opening).toBe('The exchange in prose.');
  expect(notes.about('AView', 'n')).toBe('how many there are');
  expect(notes.about('AView', 'm')).toBeUndefined();
  expect(notes.about('a:do', 'version')).toBe('1 or more');
});
