import type { Output } from '@miteinander/shared/contract';
import { useCallback, useEffect, useState } from 'react';
import { isDoneName } from '../crew/done-words.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection } from '../live/hooks.tsx';
import type { LogLine } from '../questions/triage-log.ts';

type Page = Output<'question:list-log'>;

/** How many the server gives at a time; fewer means that there are no older ones. */
const pageSize = 200;

/** What the crew did with the questions of a session, in words, newest first. */
export function useModerationLog(session: string, nameOf: (id: string) => string) {
  const connection = useConnection();
  const { t } = useI18n<DeskKey>();
  const [state, setState] = useState<{ entries: Page | null; isMore: boolean; hasFailed: boolean }>({
    entries: null,
    isMore: false,
    hasFailed: false,
  });
  const page = useCallback(
    async (before: number | null) => {
      const reply = await connection.send('question:list-log', { session, before });
      return reply.ok ? reply.data : null;
    },
    [connection, session],
  );
  const load = useCallback(
    (before: number | null) =>
      page(before).then((entries) =>
        setState((known) => {
          if (entries === null) return { ...known, hasFailed: true };
          const later = before === null ? [] : (known.entries ?? []);
          return { entries: [...later, ...entries], isMore: entries.length === pageSize, hasFailed: false };
        }),
      ),
    [page],
  );
  useEffect(() => void load(null), [load]);
  const lineOf = ({ at, by, name, questions, text, state: became, isUndone }: Page[number]): LogLine => ({
    at,
    who: nameOf(by),
    what: became ? t(`figures.became.${became}`) : isDoneName(name) ? t(`done.${name}`) : name,
    questions,
    text,
    isUndone,
  });
  return {
    lines: state.entries?.map(lineOf) ?? null,
    isMore: state.isMore,
    hasFailed: state.hasFailed,
    loadMore: () => void load(state.entries?.at(-1)?.at ?? null),
    /** also what is not shown yet */
    all: async (): Promise<LogLine[]> => {
      const entries = [...(state.entries ?? [])];
      let isMore = state.isMore;
      while (isMore) {
        const further = await page(entries.at(-1)?.at ?? null);
        entries.push(...(further ?? []));
        isMore = further?.length === pageSize;
      }
      return entries.map(lineOf);
    },
  };
}
