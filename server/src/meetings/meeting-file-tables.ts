import type { TableDefinition } from './meeting-definition.ts';
import { textOf } from './meeting-file-polls.ts';
import type { TableEntry } from './meeting-file-schema.ts';

/** Numbered in the order in which they stand there. */
export function tablesOf(tables: readonly TableEntry[], language: string): TableDefinition[] {
  return tables.map(({ name = null, attendance, link = null, question, places }, index) => ({
    number: index + 1,
    name,
    attendance,
    link,
    question: textOf(question, language),
    places,
  }));
}
