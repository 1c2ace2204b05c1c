import type { QuestionRow } from './question-row.ts';

const id = '0b6e8b8e-33a3-4c2c-9b5b-0d8f5ad7f1aa';

/** Any question, for tests: a new one in the window, unless told otherwise. */
export function sampleQuestion(more: Partial<QuestionRow> = {}): QuestionRow {
  return {
    id,
    meeting_id: 'm',
    session_id: 's',
    author: 'a',
    on_behalf_by: null,
    text: 'Wer entscheidet?',
    original: null,
    language: 'de',
    name: null,
    attendance: 'hall',
    group_id: 'amt',
    shown_attendance: null,
    shown_group: null,
    panelist_id: null,
    state: 'new',
    place: null,
    is_pinned: false,
    is_apart: false,
    asked_at: new Date(1000),
    approved_at: null,
    moved_at: new Date(1000),
    declined: null,
    answer: null,
    merged_into: null,
    root_id: more.id ?? id,
    wordings: 1,
    labels: [],
    assigned_to: null,
    notes: [],
    messages: [],
    hints: [],
    follow_up: null,
    split: null,
    in_window: true,
    revision: '1',
    ...more,
  };
}
