import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useKept } from './use-kept.ts';

export const toolNames = ['poll', 'announcement', 'timer', 'displays'] as const;
export type ToolName = (typeof toolNames)[number];

/** What of the desk a phone shows: there is room for one at a time. */
export const partNames = ['now', 'sheet', 'tools'] as const;
export type PartName = (typeof partNames)[number];

export type DialogName = 'keys' | 'archive' | 'recent' | 'palette' | 'archive-poll';

/** What stands open beside the stage. On a wide screen the tools are always there, on a narrow one as a sheet. */
export function usePanels() {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [part, setPart] = useState<PartName>('now');
  const [keptTool, setTool] = useKept('tool', 'poll');
  const [editing, setEditing] = useState<PollView | null>(null);
  const [isAnnouncing, setAnnouncing] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { fields, focus } = useFields();
  const tool = toolNames.find((name) => name === keptTool) ?? 'poll';

  const openTool = (name: ToolName) => {
    setTool(name);
    setSheetOpen(true);
    setPart('tools');
    focus(name);
  };
  return {
    isSheetOpen,
    part,
    setPart,
    tool,
    setTool,
    openTool,
    editing,
    /** somebody types an announcement here */
    isAnnouncing,
    setAnnouncing,
    dialog,
    setDialog,
    fields,
    improvise: () => {
      setEditing(null);
      openTool('poll');
    },
    edit: (poll: PollView) => {
      setEditing(poll);
      openTool('poll');
    },
    close: () => {
      setSheetOpen(false);
      setPart('now');
      setEditing(null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };
}

export type Panels = ReturnType<typeof usePanels>;

/** The first field of each tool, and the focus for it: only once it is visible, and a new poll's form is there. */
function useFields() {
  const fields = {
    poll: useRef<HTMLTextAreaElement>(null),
    announcement: useRef<HTMLTextAreaElement>(null),
    timer: useRef<HTMLInputElement>(null),
    displays: useRef<HTMLInputElement>(null),
  };
  const [wanted, setWanted] = useState<{ field: RefObject<HTMLElement | null> } | null>(null);
  useEffect(() => wanted?.field.current?.focus(), [wanted]);
  return { fields, focus: (name: ToolName) => setWanted({ field: fields[name] }) };
}
