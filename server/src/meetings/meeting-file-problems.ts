import type { z } from 'zod';
import {
  BrandingEntry,
  FloorEntry,
  GroupEntry,
  HintsEntry,
  ItemEntry,
  LabelEntry,
  LimitsEntry,
  MeetingEntry,
  PanelistEntry,
  PhaseEntry,
  PollEntry,
  QuestionsEntry,
  RulesEntry,
  TableEntry,
  VoicesEntry,
} from './meeting-file-schema.ts';
import { nearest } from './nearest.ts';

export type Path = readonly (string | number)[];

/** Something that is wrong in a meeting file: where, and what in one sentence. */
export interface Problem {
  path: Path;
  /** the problem is the key itself, not the value behind it */
  isKey?: true;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema has to say about a file, as problems. */
export function schemaProblems(raw: unknown): Problem[] {
  const parsed = MeetingEntry.safeParse(raw, { error: expectation });
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, [], raw));
}

/** What is expected where the schema itself does not say it. */
export function expectation(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_big') {
    const length = typeof issue.input === 'string' ? `, found ${issue.input.length}` : '';
    return `expected at most ${issue.maximum} characters${length}`;
  }
  if (issue.code === 'too_small') return 'expected a text that is not empty';
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format') return 'expected a language like de or en';
  if (issue.code !== 'invalid_type') return 'expected something else';
  const names: Record<string, string> = { string: 'a text', array: 'a list', object: 'keys with values' };
  return `expected ${names[issue.expected] ?? `a ${issue.expected}`}`;
}

function problemsOf(issue: Issue, above: Path, raw: unknown): Problem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], isKey: true, message: unknownKey(key, path) }));
  }
  if (issue.code === 'invalid_key') {
    return [{ path, isKey: true, message: `expected a language like de or en, found "${path.at(-1)}"` }];
  }
  const value = valueAt(raw, path);
  if (issue.code === 'invalid_union' && (typeof value === 'string' || isMapping(value))) {
    const branch = issue.errors[typeof value === 'string' ? 0 : 1] ?? [];
    return branch.flatMap((inner) => problemsOf(inner, path, raw));
  }
  return [{ path, message: withFound(issue.message, value, issue) }];
}

function withFound(message: string, value: unknown, issue: Issue): string {
  if (!message.startsWith('expected ') || message.includes(', found ')) return message;
  if (value === undefined) return `is missing; ${message}`;
  const meant =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : undefined;
  return `${message}, found ${found(value)}${meant ? `; did you mean "${meant}"?` : ''}`;
}

function unknownKey(key: string, path: Path): string {
  const known = knownKeys(path);
  const meant = nearest(key, known);
  return `unknown key; ${meant ? `did you mean "${meant}"?` : `possible here: ${known.join(', ')}`}`;
}

/** What stands below an item of the programme, the innermost first. */
const inProgramme = [
  ['polls', PollEntry],
  ['panelists', PanelistEntry],
  ['tables', TableEntry],
  ['labels', LabelEntry],
  ['questions', QuestionsEntry],
  ['rules', RulesEntry],
  ['limits', LimitsEntry],
  ['voices', VoicesEntry],
  ['floor', FloorEntry],
  ['phases', PhaseEntry],
] as const;

function knownKeys(path: Path): string[] {
  if (path.length === 0) return Object.keys(MeetingEntry.shape);
  if (path[0] === 'branding') return Object.keys(BrandingEntry.shape);
  if (path[0] === 'groups') return Object.keys(GroupEntry.shape);
  if (path[0] === 'hints') return Object.keys(HintsEntry.shape);
  const list = inProgramme.find(([key]) => path.includes(key));
  return Object.keys((list?.[1] ?? ItemEntry).shape);
}

function found(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'keys with values';
  if (typeof value !== 'string') return JSON.stringify(value);
  return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
}

export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), raw);
}

/** Whether it is keys with values, and no list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !Array.isArray(value);
}

/** Whether it has keys; a list has its numbers. */
export function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
