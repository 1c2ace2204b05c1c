import { useState } from 'react';
import { begunChange, type Edited, keepBegunChange } from './table-draft.ts';

/** The change of a statement that I have begun; a reload and another table leave it as it is. */
export function useBegunChange(owner: string): [Edited | null, (edited: Edited | null) => void] {
  const [edited, setEdited] = useState(() => begunChange(owner));
  const change = (next: Edited | null) => {
    keepBegunChange(owner, next);
    setEdited(next);
  };
  return [edited, change];
}
