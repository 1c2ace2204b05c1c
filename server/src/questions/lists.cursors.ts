/** Where a page of a list ends: what it is ordered by, and the id, so that no two pages share a row or lose one. */
import { Refusal } from '@miteinander/shared/wire/errors';

export interface Cursor {
  /** people, or microseconds since 1970; as text, because a number might round it */
  at: string;
  id: string;
}

const form = /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function cursorOf({ at, id }: Cursor): string {
  return `${at}.${id}`;
}

export function parsedCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  const [, at, id] = form.exec(text) ?? [];
  if (!at || !id) throw new Refusal('invalid', { issues: [{ path: 'after', message: 'not a cursor' }] });
  return { at, id };
}

/** The rows of a page, of which one more was asked for than it holds, and where the next one begins. */
export function pageOf<Row extends Cursor>(rows: readonly Row[], size: number) {
  const page = rows.slice(0, size);
  return { page, next: rows.length > size ? cursorOf(page.at(-1)!) : null };
}
