import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useMemo, useState } from 'react';
import { columnNames, type Columns, inTurn, type Order, triageColumns } from '../questions/triage-columns.ts';
import {
  afterLeaving,
  besides,
  chosenId,
  type Cursor,
  firstCursor,
  settled,
  stepped,
} from '../questions/triage-cursor.ts';
import { useFoundQuestions } from './use-found-questions.ts';
import type { Questions } from './use-questions.ts';

/** The columns as they are shown, what is chosen in them, and how one moves. */
export function useTriageBoard(session: string | null, questions: Questions) {
  const [words, setWords] = useState('');
  const [isApart, setApart] = useState(false);
  const [wantedOrder, setOrder] = useState<Order | null>(null);
  const order = wantedOrder ?? questions.qa?.order ?? 'support';
  const found = useFoundQuestions(session, words.trim());
  const { columns, supportOf, suggested } = useColumns({ questions, found, words, order, isApart });
  const cursor = useCursor(session, columns);
  const marks = useMarks(columns, cursor.cursor);
  return {
    words,
    setWords: (next: string) => {
      setWords(next);
      cursor.set(firstCursor);
    },
    isApart,
    setApart: (next: boolean) => {
      setApart(next);
      cursor.set(firstCursor);
    },
    order,
    setOrder,
    found,
    columns,
    supportOf,
    /** what should come next, so that everybody has their turn, and why */
    suggested,
    ...cursor,
    ...marks,
  };
}

interface ColumnSources {
  questions: Questions;
  found: { listed: readonly { question: QuestionView; n: number }[] };
  words: string;
  order: Order;
  isApart: boolean;
}

function useColumns({
  questions: { all, supports },
  found: { listed },
  words,
  order,
  isApart,
}: ColumnSources) {
  return useMemo(() => {
    const live = new Set(all.map(({ id }) => id));
    const others = listed.filter(({ question }) => !live.has(question.id));
    const figures = new Map(others.map(({ question, n }) => [question.id, n]));
    const supportOf = (id: string) => supports.get(id) ?? figures.get(id) ?? 0;
    const shown = [...all.filter(contains(words)), ...others.map(({ question }) => question)];
    const columns = triageColumns(shown, { supportOf, order, isApart });
    const suggested = order === 'balanced' ? inTurn(shown, supportOf)[0] : undefined;
    return { columns, supportOf, suggested };
  }, [all, supports, listed, words, order, isApart]);
}

function contains(words: string) {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return ({ text, name, crew }: QuestionView) => {
    const there = `${text} ${crew?.original ?? ''} ${name ?? ''}`.toLocaleLowerCase();
    return wanted.every((word) => there.includes(word));
  };
}

function useCursor(session: string | null, columns: Columns) {
  const [state, setState] = useState<{ session: string | null; cursor: Cursor; moves: number }>({
    session,
    cursor: firstCursor,
    moves: 0,
  });
  const kept = state.session === session ? state.cursor : firstCursor;
  const cursor = settled(columns, kept);
  // Held from the moment it is shown, so that it is not replaced by what takes its place.
  if (cursor !== state.cursor) setState({ session, cursor, moves: state.moves });
  const set = (next: Cursor) => setState({ session, cursor: next, moves: state.moves + 1 });
  const id = chosenId(columns, cursor);
  const list = columns[cursor.column];
  return {
    cursor,
    /** rises with every move by hand: the focus follows these alone */
    moves: state.moves,
    set,
    current: list.find((each) => each.id === id),
    toFirst: () => {
      const column = columnNames.find((name) => columns[name].length > 0) ?? 'new';
      set({ column, id: null, index: 0 });
    },
    step: (by: 1 | -1) => set(stepped(columns, cursor, by)),
    goBeside: (by: 1 | -1) => set(besides(columns, cursor, by)),
    choose: (column: Cursor['column'], chosen: string) =>
      set(settled(columns, { column, id: chosen, index: 0 })),
    leave: (ids: readonly string[]) => set(afterLeaving(columns, cursor, new Set(ids))),
  };
}

/** Several at once: only of one column, and only as long as they stand there. */
function useMarks(columns: Columns, { column }: Cursor) {
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const marked = columns[column].filter(({ id }) => wanted.has(id));
  const change = (id: string, isOn: boolean) => {
    const next = new Set(marked.map((each) => each.id));
    if (isOn) next.add(id);
    else next.delete(id);
    setWanted(next);
  };
  return {
    marked,
    isMarked: (id: string) => wanted.has(id),
    mark: change,
    unmark: () => setWanted(new Set()),
  };
}
