import type { PollView } from '@miteinander/shared/polls/polls.contract';
import type { SessionView } from '@miteinander/shared/sessions/sessions.contract';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type DeskView, viewIn, viewsOf } from './action-table.ts';
import { useKept } from './use-kept.ts';
import { usePollDrafts } from './use-poll-drafts.ts';

export const toolNames = ['floor', 'poll', 'announcement', 'timer', 'displays'] as const;
export type ToolName = (typeof toolNames)[number];

/** What of the desk a phone shows: there is room for one at a time. */
export const partNames = ['now', 'questions', 'word', 'tables', 'sheet', 'tools'] as const;
export type PartName = (typeof partNames)[number];

export type DialogName =
  | 'keys'
  | 'archive'
  | 'recent'
  | 'palette'
  | 'archive-poll'
  | TriageDialog
  | TablesDialog
  | FloorDialog;

/** What is asked or written about the floor, the podium and the phases. */
export type FloorDialog =
  | 'floor-add'
  | 'floor-panelist'
  | 'floor-settings'
  | 'floor-time'
  | 'floor-write'
  | 'floor-turns'
  | 'floor-plan'
  | 'podium-add'
  | 'podium-tell';

/** What is asked or written about round tables. */
export type TablesDialog =
  | 'tables-setup'
  | 'tables-codes'
  | 'tables-together'
  | 'tables-rename'
  | 'tables-reword';

/** The part of the hand-held desk that is the centre in a view. */
const partOfView = {
  sheet: 'now',
  questions: 'questions',
  word: 'word',
  tables: 'tables',
} as const satisfies Record<DeskView, PartName>;

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
export function usePanels(session: SessionView | undefined, isFloorUsed: boolean) {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [part, setPart] = useState<PartName | null>(null);
  const [keptView, keepView] = useKept('view', 'sheet');
  const [chosenIn, choseIn] = useKept('view-of', '');
  const views = viewsOf(session?.format);
  const view = viewIn(session?.format, { kept: keptView, isChosenHere: chosenIn === session?.id });
  const home = partOfView[view];
  const [keptTool, setTool] = useKept('tool', '');
  const [editing, setEditing] = useState<PollView | null>(null);
  const drafts = usePollDrafts();
  const [isAnnouncing, setAnnouncing] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const { fields, focus } = useFields();
  const tool = toolNames.find((name) => name === keptTool) ?? (isFloorUsed ? 'floor' : 'poll');

  const openTool = (name: ToolName) => {
    setTool(name);
    setSheetOpen(true);
    setPart('tools');
    focus(name);
  };
  const setView = (next: DeskView) => {
    keepView(next);
    if (session) choseIn(session.id);
    setPart(null);
  };
  return {
    isSheetOpen,
    views,
    view,
    setView,
    nextView: () => setView(views[(views.indexOf(view) + 1) % views.length] ?? 'sheet'),
    parts: partNames.filter((name) => name !== 'tables' || views.includes('tables')),
    part: part ?? home,
    /** those that are the centre change what it shows, also on a wide screen */
    setPart: (next: PartName) => {
      const centre = views.find((each) => partOfView[each] === next);
      if (centre) setView(centre);
      else setPart(next);
    },
    tool,
    setTool,
    openTool,
    editing,
    drafts,
    /** a new poll that is there to be looked at: as it would be typed */
    fill: (typed: string) => {
      setEditing(null);
      drafts.fill(typed);
      openTool('poll');
    },
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
      drafts.left();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };
}

export type Panels = ReturnType<typeof usePanels>;

/** The first field of each tool, and the focus for it: only once it is visible, and a new poll's form is there. */
function useFields() {
  const fields = {
    floor: useRef<HTMLElement>(null),
    poll: useRef<HTMLTextAreaElement>(null),
    announcement: useRef<HTMLTextAreaElement>(null),
    timer: useRef<HTMLInputElement>(null),
    displays: useRef<HTMLInputElement>(null),
  };
  const [wanted, setWanted] = useState<{ field: RefObject<HTMLElement | null> } | null>(null);
  useEffect(() => wanted?.field.current?.focus(), [wanted]);
  return { fields, focus: (name: ToolName) => setWanted({ field: fields[name] }) };
}
