import type { Question } from './question.entity.ts';

type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Snake<Rest>}`
    : `_${Lowercase<First>}${Snake<Rest>}`
  : Name;

/** A row of `question`, as PostgreSQL gives it; who has its personal link is not among it. */
export type QuestionRow = {
  [Key in keyof Omit<Question, 'linkHash' | 'stamp'> as Snake<Key>]: Question[Key];
};

export const questionColumns = `q.id, q.meeting_id, q.session_id, q.author, q.on_behalf_by, q.text, q.original, q.language,
  q.name, q.attendance, q.group_id, q.shown_attendance, q.shown_group, q.panelist_id, q.state, q.place, q.is_pinned,
  q.is_apart, q.asked_at, q.approved_at, q.moved_at, q.declined, q.answer, q.merged_into, q.root_id, q.wordings,
  q.labels, q.assigned_to, q.notes, q.messages, q.hints, q.follow_up, q.split, q.in_window, q.revision`;
