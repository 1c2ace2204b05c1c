/**
 * What a scribe has begun to write and not sent, and the change of a statement that they have begun: kept with every
 * key, by person. It goes when they leave the meeting (`people/device.ts`); where storage is denied it lasts as long as
 * the page.
 */
import type { StatementView } from '@miteinander/shared/tables/tables.contract';

/** A change that is being made. */
export interface Edited {
  /** as it was when the change began */
  statement: StatementView;
  text: string;
}

const held = new Map<string, string>();
const draftKey = (owner: string) => `miteinander:table:${owner}`;
const editedKey = (owner: string) => `miteinander:table-change:${owner}`;

export function tableDraft(owner: string): string {
  return read(draftKey(owner));
}

export function keepTableDraft(owner: string, text: string): void {
  keep(draftKey(owner), text);
}

export function begunChange(owner: string): Edited | null {
  try {
    return JSON.parse(read(editedKey(owner)) || 'null') as Edited | null;
  } catch {
    return null;
  }
}

export function keepBegunChange(owner: string, edited: Edited | null): void {
  keep(editedKey(owner), edited === null ? '' : JSON.stringify(edited));
}

function read(key: string): string {
  try {
    return held.get(key) ?? localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, text: string): void {
  held.set(key, text);
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Denied or full: it is known until the page is closed.
  }
}
