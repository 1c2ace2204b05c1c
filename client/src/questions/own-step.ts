import type { AskedView } from '@miteinander/shared/questions/questions.contract';

/** How far one's own question has got. A merged one shares the life of the question it went into. */
export type OwnStep = 'new' | 'approved' | 'merged' | 'next' | 'now' | 'answered' | 'declined' | 'archived';

type Life = Pick<AskedView, 'state' | 'place'>;

export function stepOf({ state, place, mergedInto }: Life & Pick<AskedView, 'mergedInto'>): OwnStep {
  if (!mergedInto) return lifeStep({ state, place });
  const step = lifeStep(mergedInto);
  return step === 'approved' || step === 'new' ? 'merged' : step;
}

function lifeStep({ state, place }: Life): OwnStep {
  return state === 'approved' ? (place ?? 'approved') : state;
}

/** Of the four stations looked at, readable, on the stage, answered: how many it has passed; null if it left the way. */
export function stationOf(step: OwnStep): 1 | 2 | 3 | 4 | null {
  switch (step) {
    case 'new':
      return 1;
    case 'approved':
    case 'merged':
    case 'next':
      return 2;
    case 'now':
      return 3;
    case 'answered':
      return 4;
    case 'declined':
    case 'archived':
      return null;
  }
}
