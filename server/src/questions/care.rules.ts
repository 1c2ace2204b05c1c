/** What the crew does with questions beside steering them, as pure functions [Q22], [Q23]. */
import { Refusal } from '@miteinander/shared/wire/errors';
import { conflictWith } from './moderating.rules.ts';
import type { StoredMessage, StoredNote } from './question.entity.ts';
import type { QuestionRow } from './question-row.ts';

export const mostNotes = 50;
export const mostMessages = 20;
const mostLabels = 20;

/** A merged question shares the life of another one, and has none to steer. */
export function own(row: QuestionRow): QuestionRow {
  if (row.merged_into !== null || row.state === 'withdrawn') throw conflictWith(row);
  return row;
}

/** With the label, once, or without it. */
export function labelled(row: QuestionRow, label: string, isOn: boolean): QuestionRow {
  const others = own(row).labels.filter((each) => each !== label);
  if (isOn && others.length >= mostLabels) throw tooMany('labels', mostLabels);
  return { ...row, labels: isOn ? [...others, label] : others };
}

/** Notes and messages come in beside each other: they leave the revision as it is, so that nobody's decision waits. */
export function noted(row: QuestionRow, note: StoredNote): QuestionRow {
  if (row.state === 'withdrawn') throw conflictWith(row);
  if (row.notes.length >= mostNotes) throw tooMany('notes', mostNotes);
  return { ...row, notes: [...row.notes, note] };
}

export function unnoted(row: QuestionRow, { by, at }: Pick<StoredNote, 'by' | 'at'>): QuestionRow {
  const notes = row.notes.filter((note) => note.by !== by || note.at !== at);
  if (notes.length === row.notes.length) throw conflictWith(row);
  return { ...row, notes };
}

/** Whoever asked for somebody, or has left, cannot be asked. */
export function askedBack(row: QuestionRow, message: StoredMessage): QuestionRow {
  if (own(row).author === null) throw conflictWith(row);
  return withMessage(row, message);
}

/** An author answers what was asked, and does not begin. */
export function replied(row: QuestionRow, message: StoredMessage): QuestionRow {
  if (row.messages.length === 0) throw conflictWith(row);
  return withMessage(row, message);
}

function withMessage(row: QuestionRow, message: StoredMessage): QuestionRow {
  if (row.messages.length >= mostMessages) throw tooMany('messages', mostMessages);
  return { ...row, messages: [...row.messages, message] };
}

function tooMany(what: string, most: number): Refusal {
  return new Refusal('invalid', {
    issues: [{ path: 'question', message: `it has ${most} ${what} already` }],
  });
}
