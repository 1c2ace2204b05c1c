import { mayFollow, type QuestionState } from '@miteinander/shared/questions/question-states';
import type { QuestionView } from '@miteinander/shared/questions/questions.contract';

/** What can become of a question at one press. */
export type Step = 'approve' | 'decline' | 'comeNext' | 'goLive' | 'answered' | 'archive' | 'restore';

/** Whether the server would accept it as the question stands. */
export function isPossible(step: Step, { state, place }: QuestionView): boolean {
  switch (step) {
    case 'approve':
      return place !== null || mayFollow(state, 'approved');
    case 'decline':
      return mayFollow(state, 'declined');
    case 'comeNext':
      return canBePlaced(state) && place !== 'next';
    case 'goLive':
      return canBePlaced(state) && place !== 'now';
    case 'answered':
      return mayFollow(state, 'answered');
    case 'archive':
      return mayFollow(state, 'archived');
    case 'restore':
      return restoredState(state) !== null || place !== null;
  }
}

/** A new one is approved on the way to the stage, which saves the busiest moment a press. */
function canBePlaced(state: QuestionState): boolean {
  return state === 'approved' || mayFollow(state, 'approved');
}

/** One step back in its life; null where there is none. */
export function restoredState(state: QuestionState): 'new' | 'approved' | null {
  if (state === 'answered') return 'approved';
  return state === 'new' ? null : 'new';
}
