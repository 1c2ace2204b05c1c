import type { QuestionView } from '@miteinander/shared/questions/questions.contract';
import { useMemo, useRef, useState } from 'react';
import { useConnection, useThings } from '../live/hooks.tsx';
import { figuresOf, type Ranked } from './question-order.ts';

/** So many of each order are in the stream for certain; what comes after them is asked for page by page. */
export const liveCount = 50;

export type Listed = 'approved' | 'answered';

/** Questions that everybody can read, of one state, with their figures as the stream knows them. */
export function useLiveQuestions(session: string, of: Listed): Ranked[] {
  const questions = useThings(session, 'questions');
  const supports = useThings(session, 'supports');
  return useMemo(() => {
    const figures = figuresOf(supports);
    return questions
      .filter(({ state }) => state === of)
      .map((question) => ({ question, n: figures.get(question.id) ?? 0 }));
  }, [questions, supports, of]);
}

export interface Further {
  questions: readonly Ranked[];
  /** whether there may be more */
  hasMore: boolean;
  state: 'idle' | 'busy' | 'failed';
  /** asks for the next ones that `isKnown` does not know yet */
  load: (isKnown: (question: string) => boolean) => void;
}

interface Page {
  key: string;
  questions: readonly Ranked[];
  next: string | null;
  isBegun: boolean;
}

/** The questions that are not live, thirty at a time. Begins anew for another list. */
export function useFurtherQuestions(session: string, of: Listed, order: 'support' | 'newest'): Further {
  const connection = useConnection();
  const key = `${session} ${of} ${order}`;
  const [held, setHeld] = useState<Page>({ key, questions: [], next: null, isBegun: false });
  const [state, setState] = useState<Further['state']>('idle');
  const isAsking = useRef(false);
  const page = held.key === key ? held : { key, questions: [], next: null, isBegun: false };

  const ask = async (isKnown: (question: string) => boolean) => {
    let { questions, next, isBegun } = page;
    const has = (question: string) =>
      isKnown(question) || questions.some((each) => each.question.id === question);
    for (let found = 0; found === 0 && (!isBegun || next !== null);) {
      const reply = await connection.send('question:list-public', { session, of, order, after: next });
      if (!reply.ok) return setState('failed');
      const fresh: Ranked[] = reply.data.questions.filter(({ question }) => !has(question.id));
      found = fresh.length;
      questions = [...questions, ...fresh];
      next = reply.data.next;
      isBegun = true;
    }
    setHeld({ key, questions, next, isBegun });
    setState('idle');
  };

  const load = (isKnown: (question: string) => boolean) => {
    if (isAsking.current) return;
    isAsking.current = true;
    setState('busy');
    void ask(isKnown).finally(() => {
      isAsking.current = false;
    });
  };
  return { questions: page.questions, hasMore: !page.isBegun || page.next !== null, state, load };
}

/** What is known of each question, also of one that has gone: it keeps its place until the list is taken anew. */
export function useKnownQuestions(
  list: readonly Ranked[],
  all: readonly QuestionView[],
): ReadonlyMap<string, Ranked> {
  const [known, setKnown] = useState<ReadonlyMap<string, Ranked>>(new Map());
  const next = withNews(known, list, all);
  if (next !== known) setKnown(next);
  return next;
}

function withNews(
  known: ReadonlyMap<string, Ranked>,
  list: readonly Ranked[],
  all: readonly QuestionView[],
): ReadonlyMap<string, Ranked> {
  const news = new Map(list.map((each) => [each.question.id, each]));
  for (const question of all) {
    const before = known.get(question.id);
    if (before && !news.has(question.id)) news.set(question.id, { question, n: before.n });
  }
  const fresh = [...news].filter(([id, { question, n }]) => {
    const before = known.get(id);
    return before?.question !== question || before.n !== n;
  });
  return fresh.length === 0 ? known : new Map([...known, ...fresh]);
}
