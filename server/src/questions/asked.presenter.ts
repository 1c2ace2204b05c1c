import { isPublic } from '@miteinander/shared/questions/question-states';
import type { AskedView } from '@miteinander/shared/questions/questions.contract';
import type { QuestionRow } from './question-row.ts';

/** The question that somebody's question was merged into, as far as its author is concerned. */
export type RootOfAsked = Pick<
  QuestionRow,
  'id' | 'text' | 'state' | 'place' | 'declined' | 'answer' | 'follow_up'
>;

/** A question as its author sees it [Q2]. A merged one shares the life of what it was merged into. */
export function presentAsked(row: QuestionRow, root: RootOfAsked | null): AskedView {
  const life = root ?? row;
  const isShown = root !== null && root.state !== 'withdrawn' && isPublic(root.state);
  return {
    id: row.id,
    text: row.text,
    original: row.original,
    isNamed: row.name !== null,
    panelist: row.panelist_id,
    state: (isShown ? row.state : life.state) as AskedView['state'],
    place: root ? null : row.place,
    // Somebody else's text, which nobody may read before it is approved.
    mergedInto: isShown
      ? { id: root.id, text: root.text, state: root.state as AskedView['state'], place: root.place }
      : null,
    declined: life.declined,
    answer: row.answer ?? (root?.answer?.isPublic ? root.answer : null),
    messages: row.messages.map(({ from, text, at }) => ({ from, text, at })),
    followUp: row.follow_up ?? root?.follow_up ?? null,
    askedAt: row.asked_at.getTime(),
    revision: Number(row.revision),
  };
}
