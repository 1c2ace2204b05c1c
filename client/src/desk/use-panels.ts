import type { PollView } from '@miteinander/shared/polls/polls.contract';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DeskView } from './action-table.ts';
import { useKept } from './use-kept.ts';

export const toolNames = ['poll', 'announcement', 'timer', 'displays'] as const;
export type ToolName = (typeof toolNames)[number];

/** What of the desk a phone shows: there is room for one at a time. */
export const partNames = ['now', 'questions', 'sheet', 'tools'] as const;
export type PartName = (typeof partNames)[number];

export type DialogName = 'keys' | 'archive' | 'recent' | 'palette' | 'archive-poll' | TriageDialog;

/** What is asked or written about questions. */
export type TriageDialog =
  | 'decline'
  | 'merge'
  | 'reword'
  | 'note'
  | 'ask-back'
  | 'answer'
  | 'assign'
  | 'follow-up'
  | 'ask-for'
  | 'qa-settings'
  | 'qa-figures';

const writingDialogs: ReadonlySet<DialogName> = new Set(['decline', 'merge', 'reword', 'ask-back', 'answer']);

/** What stands open beside the stage. On a wide screen the tools are always there, on a narrow one as a sheet. */
export function usePanels() {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [part, setPart] = useState<PartName | null>(null);
  const [keptView, keepView] = useKept('view', 'sheet');
  const view: DeskView = keptView === 'questions' ? 'questions' : 'sheet';
  const home: PartName = view === 'questions' ? 'questions' : 'now';
  const [keptTool, setTool] = useKept('tool', 'poll');
  const [editing, setEditing] = useState<PollView | null>(null);
  const [isAnnouncing, setAnnouncing] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const { fields, focus } = useFields();
  const tool = toolNames.find((name) => name === keptTool) ?? 'poll';

  const openTool = (name: ToolName) => {
    setTool(name);
    setSheetOpen(true);
    setPart('tools');
    focus(name);
  };
  const setView = (next: DeskView) => {
    keepView(next);
    setPart(null);
  };
  return {
    isSheetOpen,
    view,
    setView,
    part: part ?? home,
    /** the two that are the centre change what it shows, also on a wide screen */
    setPart: (next: PartName) => {
      if (next === 'now' || next === 'questions') setView(next === 'now' ? 'sheet' : 'questions');
      else setPart(next);
    },
    tool,
    setTool,
    openTool,
    editing,
    /** somebody types an announcement here */
    isAnnouncing,
    setAnnouncing,
    dialog,
    setDialog,
    /** what is written now is about the chosen question, which the other desks are told */
    isWritingToQuestion: dialog !== null && writingDialogs.has(dialog),
    filter,
    focusFilter: () => filter.current?.focus(),
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
      setPart(null);
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
