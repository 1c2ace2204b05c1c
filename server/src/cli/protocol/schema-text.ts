import type { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** What else is known about a schema. */
export interface Known {
  /** the comment on a key of an object */
  about?: (key: string) => string | undefined;
  /** a schema that is described elsewhere, by its name there */
  named?: (schema: Schema) => string | undefined;
}

const safe = Number.MAX_SAFE_INTEGER;
const languages = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
/** Plain text without control characters; said once in the document instead of at every text. */
const printable = String.raw`^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$`;
const widest = 76;

/** A JSON schema as people read it, close to how TypeScript writes types. */
export function schemaText(schema: Schema, known: Known = {}, indent = ''): string {
  const type = known.named?.(schema) ?? typeText(schema, known, indent);
  return schema.default === undefined ? type : `${type} = ${JSON.stringify(schema.default)}`;
}

function typeText(schema: Schema, known: Known, indent: string): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((each) => schemaText(each, known, indent)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'string') return stringText(schema);
  if (schema.type === 'integer' || schema.type === 'number') return numberText(schema);
  if (schema.type === 'array') return listText(schema, known, indent);
  if (schema.type === 'object') return objectText(schema, known, indent);
  return schema.type ?? 'any JSON';
}

function stringText({ format, pattern, minLength, maxLength }: Schema): string {
  if (format !== undefined) return format;
  if (pattern === languages) return 'language';
  if (pattern !== undefined && pattern !== printable) return `string /${pattern}/`;
  if (maxLength === undefined) return 'string';
  return `string of ${minLength === undefined ? 'at most' : `${minLength} to`} ${maxLength} characters`;
}

function numberText({ type: given, minimum, maximum }: Schema): string {
  const type = given === 'integer' ? 'integer' : 'number';
  const low = minimum !== undefined && minimum > -safe ? minimum : undefined;
  const high = maximum !== undefined && maximum < safe ? maximum : undefined;
  if (low !== undefined && high !== undefined) return `${type} from ${low} to ${high}`;
  if (low !== undefined) return `${type}, at least ${low}`;
  return high === undefined ? type : `${type}, at most ${high}`;
}

function listText({ prefixItems, items, minItems, maxItems }: Schema, known: Known, indent: string): string {
  const text = (each: unknown) => schemaText(each as Schema, known, indent);
  if (prefixItems) return `[${prefixItems.map(text).join(', ')}]`;
  const limit = maxItems === undefined ? '' : ` (${minItems ?? 0} to ${maxItems})`;
  const item = text(items ?? {});
  return `list${limit} of ${item.includes(' | ') && !item.startsWith('{') ? `(${item})` : item}`;
}

function objectText(schema: Schema, known: Known, indent: string): string {
  const inner = `${indent}  `;
  const lines = [...keyLines(schema, known, inner), ...restLines(schema, known, inner)];
  const short = `{ ${lines.join(', ')} }`;
  if (lines.length === 0) return '{}';
  if (short.length + indent.length <= widest && !/\n|\/\//.test(short)) return short;
  return `{\n${lines.map((line) => `${inner}${line}`).join('\n')}\n${indent}}`;
}

function keyLines({ properties = {}, required = [] }: Schema, known: Known, indent: string): string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const note = known.about?.(key);
    const line = `${key}${required.includes(key) ? '' : '?'}: ${schemaText(value as Schema, known, indent)}`;
    return note === undefined ? [line] : [`// ${note}`, line];
  });
}

function restLines(
  { additionalProperties: rest, propertyNames }: Schema,
  known: Known,
  indent: string,
): string[] {
  if (typeof rest !== 'object' || Object.keys(rest).length === 0) return [];
  const name = typeof propertyNames === 'object' ? schemaText(propertyNames, known, indent) : 'string';
  return [`[${name}]: ${schemaText(rest, known, indent)}`];
}
