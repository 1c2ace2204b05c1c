import { useState } from 'react';
import { keepTableDraft, tableDraft } from './table-draft.ts';

export interface TableDraft {
  text: string;
  change: (text: string) => void;
}

/** What I have begun to write at a table; a reload, a lost role and another table leave it as it is. */
export function useTableDraft(owner: string): TableDraft {
  const [text, setText] = useState(() => tableDraft(owner));
  return {
    text,
    change: (next) => {
      keepTableDraft(owner, next);
      setText(next);
    },
  };
}
