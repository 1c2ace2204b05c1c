/** What the crew does with questions, as pure functions. */
import {
  type DeclineReason,
  isPublic,
  mayFollow,
  type QuestionState,
} from '@miteinander/shared/questions/question-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import { type Crowd, shownOf } from '../people/crowd.ts';
import type { QuestionRow } from './question-row.ts';

/** What a step needs to know beside the question. */
export interface Moment {
  now: Date;
  revision: number;
  crowd: Pick<Crowd, 'attendances' | 'groups'>;
}

/** In another state, if it can get there [Q6]; only an approved one has a place, only a public one is pinned. */
export function inState(row: QuestionRow, state: QuestionState, moment: Moment): QuestionRow {
  if (row.merged_into !== null || row.state === 'withdrawn' || !mayFollow(row.state, state))
    throw conflictWith(row);
  return {
    ...row,
    ...publication(row, state, moment),
    state,
    place: null,
    is_pinned: row.is_pinned && isPublic(state),
    declined: null,
    moved_at: moment.now,
    revision: String(moment.revision),
  };
}

export function declined(
  row: QuestionRow,
  decision: { reason: DeclineReason; words: string | null },
  moment: Moment,
): QuestionRow {
  return { ...inState(row, 'declined', moment), declined: decision };
}

/** What is shown of its author is decided when everybody can read it for the first time. */
function publication(row: QuestionRow, state: QuestionState, { now, crowd }: Moment) {
  if (state === 'new') return { approved_at: null, shown_attendance: null, shown_group: null };
  if (!isPublic(state) || row.approved_at !== null) return {};
  return { approved_at: now, ...shownOf(row, crowd) };
}

/** On the stage, next, or neither; whoever stands in its way goes back among the approved. */
export function placed(
  row: QuestionRow,
  place: QuestionRow['place'],
  { others, revision }: { others: readonly QuestionRow[]; revision: number },
): QuestionRow[] {
  if (row.merged_into !== null || row.state !== 'approved') throw conflictWith(row);
  const displaced = others.filter((other) => other.id !== row.id && place !== null && other.place === place);
  return [...displaced.map((other) => at(other, null, revision)), at(row, place, revision)];
}

function at(row: QuestionRow, place: QuestionRow['place'], revision: number): QuestionRow {
  return { ...row, place, revision: String(revision) };
}

/** What is on the stage is answered, what comes next is on the stage. */
export function advanced(
  { now, next }: { now: QuestionRow | undefined; next: QuestionRow | undefined },
  moment: Moment,
): { answered: QuestionRow | null; now: QuestionRow | null } {
  return {
    answered: now ? inState(now, 'answered', moment) : null,
    now: next ? at(next, 'now', moment.revision) : null,
  };
}

export function pinned(row: QuestionRow, isPinned: boolean, revision: number): QuestionRow {
  if (row.merged_into !== null || row.state === 'withdrawn' || !isPublic(row.state)) throw conflictWith(row);
  return { ...row, is_pinned: isPinned, revision: String(revision) };
}

/** Worded better by the crew; the first wording is kept. */
export function edited(
  row: QuestionRow,
  { text, hints, revision }: { text: string; hints: string[]; revision: number },
): QuestionRow {
  if (row.merged_into !== null || row.state === 'withdrawn') throw conflictWith(row);
  const asked = row.original ?? row.text;
  return { ...row, text, original: text === asked ? null : asked, hints, revision: String(revision) };
}

export function conflictWith(row: QuestionRow): Refusal {
  return new Refusal('conflict', { current: { state: row.state, place: row.place } });
}
