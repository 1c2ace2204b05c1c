import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** What stands open beside the stage. On a wide screen the drafts are always there, on a narrow one as a sheet. */
export function usePanels() {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [editing, setEditing] = useState<PollView | null>(null);
  const [dialog, setDialog] = useState<'keys' | 'archive' | null>(null);
  const draft = useRef<HTMLTextAreaElement>(null);
  const announcement = useRef<HTMLTextAreaElement>(null);

  // The field can take the focus only once its sheet is visible, and a new poll's form is there.
  const [focused, setFocused] = useState<{ field: RefObject<HTMLTextAreaElement | null> } | null>(null);
  useEffect(() => focused?.field.current?.focus(), [focused]);
  const openAt = (field: typeof draft) => {
    setSheetOpen(true);
    setFocused({ field });
  };
  return {
    isSheetOpen,
    editing,
    dialog,
    draft,
    announcement,
    setDialog,
    improvise: () => {
      setEditing(null);
      openAt(draft);
    },
    edit: (poll: PollView) => {
      setEditing(poll);
      openAt(draft);
    },
    announce: () => openAt(announcement),
    close: () => {
      setSheetOpen(false);
      setEditing(null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };
}

export type Panels = ReturnType<typeof usePanels>;
