/**
 * A question's life: new → approved → (next, now) → answered or declined; archived and back. Pure, so that the desk
 * offers what the server accepts. Where it stands on the stage is a place beside the state: only an approved
 * question has one.
 */
export const questionStates = ['new', 'approved', 'answered', 'declined', 'archived'] as const;
export type QuestionState = (typeof questionStates)[number];

/** Why a question is not taken; `own-words` says nothing by itself. */
export const declineReasons = [
  'off-topic',
  'already-answered',
  'insulting',
  'personal-data',
  'not-this-session',
  'own-words',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

const follows: Record<QuestionState, readonly QuestionState[]> = {
  new: ['approved', 'answered', 'declined', 'archived'],
  approved: ['new', 'answered', 'declined', 'archived'],
  answered: ['approved', 'archived'],
  declined: ['new', 'approved', 'archived'],
  archived: ['new', 'approved', 'answered', 'declined'],
};

/** Whether the crew may put a question from one state into another. */
export function mayFollow(from: QuestionState, to: QuestionState): boolean {
  return follows[from].includes(to);
}

/** In these states everybody may read it. */
export function isPublic(state: QuestionState): boolean {
  return state === 'approved' || state === 'answered';
}
