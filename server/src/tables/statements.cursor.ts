/** Where a page of statements ends. */
import { Refusal } from '@miteinander/shared/wire/errors';
import type { Cursor } from './statements.sql.ts';

const form = /^(\d{1,2})\/(-?[\d.e+-]{1,30})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function cursorText(cursor: Cursor | null): string | null {
  return cursor && `${cursor.number}/${cursor.position}/${cursor.id}`;
}

export function parsedCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  const [, number, position, id] = form.exec(text) ?? [];
  if (!id || !Number.isFinite(Number(position)))
    throw new Refusal('invalid', { issues: [{ path: 'after', message: 'not a cursor' }] });
  return { number: Number(number), position: Number(position), id };
}
