import type { DoneCommand } from '@miteinander/shared/crew/crew.contract';
import { useCallback, useEffect, useState } from 'react';
import { isDoneName } from '../crew/done-words.ts';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useConnection, useHello } from '../live/hooks.tsx';
import { ActionButton } from './action-button.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import styles from './recent-dialog.module.css';
import type { Crew } from './use-crew.ts';
import type { Undo } from './use-undo.ts';

/** How many the server gives at a time; fewer means that there are no older ones. */
const pageSize = 50;

interface RecentDialogProps {
  crew: Crew;
  undo: Undo;
  onClose: () => void;
}

/** Who did what, newest first, with a way back for what this desk has done itself. */
export function RecentDialog({ crew, undo, onClose }: RecentDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { done, isMore, hasFailed, loadMore, reload } = useDone();
  return (
    <DeskDialog title={t('recent.title')} isOpen onClose={onClose}>
      {done === null && <p>{hasFailed ? t('error.unavailable') : t('loading')}</p>}
      {done?.length === 0 && <p className={styles.none}>{t('recent.none')}</p>}
      <ol className={styles.list}>
        {done?.map((each) => (
          <Entry
            key={each.command}
            done={each}
            crew={crew}
            onUndo={() => void undo.take(each.command).then(reload)}
          />
        ))}
      </ol>
      {isMore && <ActionButton onAct={loadMore}>{t('archive.more')}</ActionButton>}
    </DeskDialog>
  );
}

function Entry({ done, crew, onUndo }: { done: DoneCommand; crew: Crew; onUndo: () => void }) {
  const { t, language } = useI18n<DeskKey>();
  const me = useHello()?.id ?? null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(done.at);
  const what = isDoneName(done.name) ? t(`done.${done.name}`) : done.name;
  const isMine = done.by === me;
  return (
    <li className={styles.entry} data-undone={done.isUndone || undefined}>
      <time dateTime={new Date(done.at).toISOString()}>{time}</time>
      <span>
        <span className={styles.what}>{what}</span>
        <small>
          {isMine ? t('crew.me') : crew.nameOf(done.by)}
          {done.isUndone && ` · ${t('recent.undone')}`}
        </small>
      </span>
      {isMine && done.isUndoable && !done.isUndone && (
        <ActionButton onAct={onUndo} label={t('recent.undo', { what, time })}>
          {t('notices.undo')}
        </ActionButton>
      )}
    </li>
  );
}

interface Done {
  /** null until they are there */
  done: DoneCommand[] | null;
  isMore: boolean;
  hasFailed: boolean;
}

function useDone() {
  const connection = useConnection();
  const [state, setState] = useState<Done>({ done: null, isMore: false, hasFailed: false });
  const load = useCallback(
    (before: number | null) =>
      connection.send('crew:list-done', { before }).then((page) =>
        setState((known) => {
          if (!page.ok) return { ...known, hasFailed: true };
          const later = before === null ? [] : (known.done ?? []);
          const isMore = page.data.length === pageSize;
          return { done: [...later, ...page.data], isMore, hasFailed: false };
        }),
      ),
    [connection],
  );
  useEffect(() => void load(null), [load]);
  const loadMore = () => void load(state.done?.at(-1)?.at ?? null);
  return { ...state, loadMore, reload: () => load(null) };
}
