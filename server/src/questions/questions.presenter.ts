import { isPublic } from '@miteinander/shared/questions/question-states';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import type { Stream } from '../live/stream-name.ts';
import type { FrozenSplit } from './question.entity.ts';
import type { QuestionRow } from './question-row.ts';

/**
 * Who sees a question [Q1]: the crew all of the window that were not merged; whoever is not the crew those that are
 * approved or answered, and phones without the list the one on the stage alone.
 */
export function presentQuestion(row: QuestionRow, stream: Stream): QuestionView | null {
  if (!row.in_window || row.merged_into !== null) return null;
  if (stream.kind === 'crew') return row.state === 'withdrawn' ? null : crewQuestion(row);
  if (row.state === 'withdrawn' || !isPublic(row.state)) return null;
  switch (stream.kind) {
    case 'questions':
    case 'display':
      return publicQuestion(row);
    case 'panelist':
      return { ...publicQuestion(row), assignedTo: row.assigned_to };
    case 'attendee':
      return row.place === 'now' ? publicQuestion(row) : null;
    default:
      return null;
  }
}

/** What everybody may know of a question that everybody may read. */
export function publicQuestion(row: QuestionRow): QuestionView {
  return {
    id: row.id,
    text: row.text,
    language: row.language,
    state: row.state as QuestionView['state'],
    place: row.place,
    isPinned: row.is_pinned,
    name: row.name,
    attendance: row.shown_attendance,
    group: row.shown_group,
    panelist: row.panelist_id,
    askedAt: row.asked_at.getTime(),
    approvedAt: row.approved_at?.getTime() ?? null,
    answer: row.answer?.isPublic ? row.answer : null,
    wordings: row.wordings,
    split: row.state === 'answered' && row.split ? splitView(row.split) : null,
    followUp: row.follow_up,
  };
}

export function crewQuestion(row: QuestionRow): QuestionView {
  return {
    ...publicQuestion(row),
    answer: row.answer,
    crew: {
      original: row.original,
      declined: row.declined,
      mergedInto: row.merged_into,
      labels: row.labels,
      assignedTo: row.assigned_to,
      notes: row.notes.length,
      messages: row.messages.length,
      isReplied: row.messages.at(-1)?.from === 'author',
      isApart: row.is_apart,
      isOnBehalf: row.on_behalf_by !== null,
      hints: row.hints,
    },
    revision: Number(row.revision),
  };
}

function splitView({ byAttendance, byGroup }: FrozenSplit): QuestionView['split'] {
  const figures = (split: FrozenSplit['byGroup']): [string, number][] | null =>
    split && split.parts.map(({ key, votes }) => [key, votes]);
  return { byAttendance: figures(byAttendance), byGroup: figures(byGroup) };
}
